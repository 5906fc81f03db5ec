import formats
from formats import ORDER as SHARED

formats.FORMATS["html"] = ("<", ">")
SHARED.append("html")
LENGTH = len(SHARED)
STARTED = []
STARTED.append(1)
