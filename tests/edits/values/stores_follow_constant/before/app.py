from limits import LIMIT


class App:
    pass


app = App()
TABLE = {}
app.hits = 0
app.cache = {}
app.limit = LIMIT + 1
TABLE["limit"] = LIMIT
TABLE["other"] = 0


def hit():
    app.hits += 1
    TABLE["other"] += 1
    app.cache[app.hits] = LIMIT
