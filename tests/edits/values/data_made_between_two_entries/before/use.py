from table import TABLE

TABLE["a"] = 1
EARLY = sorted(TABLE)
TABLE["b"] = 2
