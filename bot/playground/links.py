"""Which addresses Telegram takes for a link, and how it writes them down."""

import re
from urllib.parse import urlsplit, urlunsplit

_USER = re.compile(r"tg:(?://)?user\?id=([0-9]+)", re.IGNORECASE)
_HOST = re.compile(r"[^\s/?#@<>\"'\\]+\.[^\s/?#@<>\"'\\.]{2,}|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|\[[0-9a-fA-F:]+\]")


def checked_link(address: str) -> str:
    """The address as Telegram keeps it (scheme added, host in lower case, at least one slash); "" if it is none."""
    address = address.strip()
    if re.match(r"(tg|ton|tonsite):", address, re.IGNORECASE):
        return address if len(address.partition(":")[2].strip("/")) > 0 else ""
    if not re.match(r"[a-z][a-z0-9+.-]*://", address, re.IGNORECASE):
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2].lower()
        name = host if parts.port is None else host.rpartition(":")[0]
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https", "ftp") or not _HOST.fullmatch(name):
        return ""
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", parts.query, parts.fragment))


def mentioned_user(address: str) -> int | None:
    """The number in tg://user?id=…, the link that mentions a person without a username."""
    found = _USER.fullmatch(address.strip())
    return int(found[1]) if found else None
