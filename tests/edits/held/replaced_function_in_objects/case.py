"""A wrapped function is the wrapper in frozen fields, slots, namespaces, deques and default dicts."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import model
    import rules

    return [model.FIELD, model.SLOTTED, model.Field(rules.rule)]


def observe():
    import model

    rules = [model.FIELD.rule, model.SLOTTED.rule, model.SPACE.rule, model.QUEUE[0], model.DEFAULT["own"]]
    return [rule(5) for rule in rules], model.FIELD.rules[0](5)


def check(held, stage):
    import model
    import rules

    field, slotted, own = held
    assert field is model.FIELD and slotted is model.SLOTTED
    assert field.rule is slotted.rule is own.rule is rules.rule
    assert own.rule(5) == {"after": ("strict", True), "after2": ("stricter", False)}[stage]
