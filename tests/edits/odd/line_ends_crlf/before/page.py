HITS = {}
TEXT = """one
two
"""


class Box:
    def size(self):
        return 1


def render():
    return "old"
