from ops import OPS


class Key:
    def __init__(self, name):
        self.action = OPS[name]


def run(name, *args):
    return OPS[name](*args)
