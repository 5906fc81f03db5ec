NAME = "plugins"
VERSIONS = [1]


def load(name):
    global current
    current = name
    globals()[name] = object()
