DEFAULTS = ("hits",)
created = []


def create_app(name):
    created.append(name)
    return {"name": name, "hits": 0}
