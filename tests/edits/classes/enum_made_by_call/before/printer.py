from kinds import Kind


def names():
    return [one.name.lower() for one in Kind]
