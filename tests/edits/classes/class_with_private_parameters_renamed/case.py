"""Parameters with private names keep their defaults and annotations as their class is renamed."""

OUTCOME = "applied"


def hold():
    import parsing

    parser = parsing.Parser("abc")
    return parser, parser.cut


def observe():
    import parsing

    cls = getattr(parsing, "Parser", None) or parsing.Reader
    return repr(cls("xyz").all()), sorted(cls.cut.__kwdefaults__.items(), key=str)


def check(held, stage):
    parser, cut = held
    assert cut(1) == ["b", "c"]
    assert parser.all()[0] == ["a", "b", "c"]
    assert parser.all()[2] == ["b"]
