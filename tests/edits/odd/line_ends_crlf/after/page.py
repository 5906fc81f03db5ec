HITS = {}
TEXT = """one
two
"""


class Box:
    def size(self):
        return 2


def render():
    return "new"
