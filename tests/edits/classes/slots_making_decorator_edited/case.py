"""A decorator that turns the fields of classes into slots is edited: it meets the fields again."""

OUTCOME = {"after": "applied", "after2": "refused:layout"}


def hold():
    import checks

    return checks.InstanceOf(str, "no")


def observe():
    import checks

    cls = checks.InstanceOf
    return [cls.fields, cls.__slots__, getattr(cls, "kind", ""), checks.instance_of(int).text()]


def check(held, stage):
    import checks

    assert held.text() == "no str"
    assert type(held) is checks.InstanceOf
    assert checks.WHOLE.text() == "is no int"
