from proto import EMPTY, SIZE, match_command, unpack


def run():
    found = match_command("ab_1 2")
    return unpack(b"\1\0\2\0"), SIZE, EMPTY, found and found.groups()
