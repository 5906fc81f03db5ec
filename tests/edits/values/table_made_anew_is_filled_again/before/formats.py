def add(table, name, *parts):
    table[name] = parts


FORMATS = {"plain": ("a", "b"), "pipe": ("|", "|")}

# The pipe format serves other places too.
FORMATS["github"] = FORMATS["pipe"]
FORMATS.update(wiki=("!", "!"))
add(FORMATS, "tsv", "\t")
for name in ("jira", "textile"):
    FORMATS[name] = ("||", name)
del FORMATS["plain"]
NAMES = sorted(FORMATS)
ORDER = ["pipe"]
ORDER += ["github"]
ORDER.append("tsv")
COUNT = len(ORDER)
