gray = "#888"


def __getattr__(name):
    if name == "grey":
        return gray
    raise AttributeError(name)


def __dir__():
    return ["gray", "grey"]
