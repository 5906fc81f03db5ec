from web.paths import join


def url(name):
    return join("", name)
