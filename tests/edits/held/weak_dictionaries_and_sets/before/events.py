def opened(name):
    return "opened " + name


def closed(name):
    return "closed " + name
