"""A function held in a frozen dataclass's field, and in a field's default, follows the edit."""

OUTCOME = "applied"


def hold():
    import fields
    import rules

    return [fields.AGE, fields.Field("size", rules.positive)]


def observe():
    import fields

    return fields.AGE.rule(0), fields.AGE.more[0](12), fields.Field("n", len).more[0](12)


def check(held, stage):
    import fields
    import rules

    age, size = held
    assert age is fields.AGE
    assert size == fields.Field("size", rules.positive)
    assert size.rule(0) is (stage == "after")
    assert size.more[0](12) is (stage == "after2")
