class App:
    depth = 0


app = App()
TABLE = {}
app.limit = 1
app.depth = 2
app.count = 3
TABLE["a"] = 1
TABLE["b"] = 2
TABLE["c"] = 3
KEYS = sorted(TABLE)
