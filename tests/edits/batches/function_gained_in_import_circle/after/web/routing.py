from web.paths import join, quoted

PREFIX = quoted("my app")


def url(name):
    return join("", PREFIX, quoted(name))
