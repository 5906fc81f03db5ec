ORDER = ">"
WORD = r"[a-z_0-9]+"
