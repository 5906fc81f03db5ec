HITS = {}
TEXT = """one
two
"""


class Box:
    def size(self):
        return 4


def render():
    return "newest"
