from web.paths import join, lowered, quoted

PREFIX = lowered(quoted("My App"))


def url(name):
    return join("", PREFIX, lowered(quoted(name)))
