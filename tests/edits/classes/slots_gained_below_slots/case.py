"""A slot is added to the base of slotted classes of which none is alive: all are replaced, `super()` works, no twin is left."""

OUTCOME = "replaced"


def observe():
    import gc

    import parser
    import tokens

    gc.collect()
    statement = parser.parse("x y")
    return [
        parser.names(statement),
        getattr(statement, "ttype", None),
        [kind.__name__ for kind in tokens.Token.__subclasses__()],
        [kind.__name__ for kind in tokens.TokenList.__subclasses__()],
        tokens.TokenList.__mro__[1] is tokens.Token,
    ]
