"""__new__ and __init__ are added and removed; making objects works as in a fresh process each time."""

OUTCOME = {"after": "applied", "after2": "applied", "after3": "replaced"}


def hold():
    import session

    return [session.Session, session.Session()]


def observe():
    import session

    def attempt(*arguments):
        try:
            return sorted(vars(session.Session(*arguments)).items())
        except TypeError:
            return "refused"

    return attempt(), attempt("ann"), attempt("ann", 2)


def check(held, stage):
    import session

    cls, old = held
    assert cls is session.Session is type(old)
    assert vars(old) == {}
    assert isinstance(session.Session(*{"after": ["a"]}.get(stage, [])), cls)
