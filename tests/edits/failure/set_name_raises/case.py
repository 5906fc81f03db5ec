"""A new descriptor that refuses its name fails the class statement and is not left on the class."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import form

    return form.Form(), dict(vars(form.Form))


def observe():
    import form

    return sorted(n for n in vars(form.Form) if not n.startswith("__")), form.Form().size()


def check(held, stage):
    import form

    one, members = held
    assert type(one) is form.Form
    if stage == "after":
        assert dict(vars(form.Form)) == members
