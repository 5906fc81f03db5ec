NAME = "PLUGINS"
VERSIONS = [1, 2]


def load(name):
    global current
    current = name.upper()
    globals()[name] = object()
