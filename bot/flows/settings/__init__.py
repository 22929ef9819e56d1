"""How the coach suits the user: pace, hours, reasons, city and silence, by button or in plain words."""
