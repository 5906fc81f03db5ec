class App:
    depth = 0


app = App()
TABLE = {}
TABLE["b"] = 2
KEYS = sorted(set(TABLE) - {"c"})
