"""Annotations of a module follow an edit of one of them."""

OUTCOME = "applied"


def observe():
    import conf

    return repr(conf.__annotations__), conf.LIMIT
