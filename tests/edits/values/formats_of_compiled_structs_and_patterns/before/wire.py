ORDER = "<"
WORD = r"[a-z]+"
