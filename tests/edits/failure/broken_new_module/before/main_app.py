LOG = []


def run():
    return "old"
