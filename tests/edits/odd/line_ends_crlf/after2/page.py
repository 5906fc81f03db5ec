HITS = {}
TEXT = """one
two
"""
# a line more


class Box:
    def size(self):
        return 2


def render():
    return """new
    er"""
