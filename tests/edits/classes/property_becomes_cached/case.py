"""A property becomes a cached_property, which learns its name, and a plain property again."""

OUTCOME = "applied"


def hold():
    import doc

    return doc.Doc("a b c")


def observe():
    import doc

    return doc.Doc("x y").words, type(vars(doc.Doc)["words"]).__name__


def check(held, stage):
    assert held.words == ["a", "b", "c"]
    assert (held.words is held.words) == (stage == "after")
    if stage == "after":
        assert vars(held)["words"] is held.words
        del held.words
