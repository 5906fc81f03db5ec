def load(text):
    import json

    from extra.parse import clean

    return json.loads(clean(text))


def path_of(name):
    import os.path as p

    return p.join("dir", name)
