__all__ = ["cut", "join"]


def cut(line):
    return line[:2]


def join(lines):
    return "".join(lines)
