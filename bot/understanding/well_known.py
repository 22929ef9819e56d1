"""So that "Marjorie d'Adecco" is Marjorie, who works at Adecco: employers whom nobody takes for a last name."""

from __future__ import annotations

from typing import Final

EMPLOYERS: Final = frozenset(
    "accenture accor acer acoss adecco adidas adobe adp aesio afd afnor afpa agefiph airbnb airbus airfrance akamai "
    "akuo aldi alibaba allianz alstom altarea alten altran amazon amd amundi anah anct anssi apec aperam apple "
    "aramis arcelormittal ariane arianespace arkema arte asos asus atos auchan aviva aws axa basf bayer bbc bcg "
    "binance blablacar bnp boeing bouygues bpce bpi bpifrance bsh canal capgemini cardif castorama cdiscount cea "
    "cgi cirad cisco cnam cnes cnrs coface colas criteo dailymotion danone dassault datadog decathlon deezer "
    "deloitte devoteam dhl disney doctolib ebay ecobank edenred edf edhec egis eiffage ekimetrics elior emmaus "
    "enedis engie eni epitech equans eram eramet ericsson esa escp essec essilor eurazeo eurofins euronext eurostar "
    "eutelsat expedia exxon facebook faurecia fdj fnac getlink github gitlab google greenpeace groupama hec heetch "
    "hermes hsbc huawei iberdrola ibm ifop ifremer ikea imerys ingerop inrae inria insead insee inserm instacart "
    "intel intermarche intersport ionos ipsen ipsos iveco kering korian kpmg ledger leetchi lidl linkedin maif "
    "manpower mazars mckinsey meta michelin microsoft mirakl monoprix murex nestle netflix nexans nokia ocp octo "
    "odoo ofce onepoint onera openai opodo oracle orange orano orpea ovh oxfam payfit pennylane peugeot pfizer "
    "picard pwc qonto randstad ratp renault safran saint-gobain salesforce samsung sanofi sfr shell siemens sncf "
    "sodexo sopra spotify stellantis suez technicolor tesla thales totalenergies uber ubisoft ugap unesco unibail "
    "unicef unilever upwork urssaf valeo vallourec veolia vinci vivendi voodoo zalando zara".split()
)
"""Folded, of one word each; none that is a last name of the country as well."""
