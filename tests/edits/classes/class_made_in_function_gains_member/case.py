"""A class that a module made by calling a factory has the member that the factory's body gained."""

OUTCOME = "applied"


def hold():
    import fields
    import models

    return models.Name("ann"), models.Name, fields.field_type


def observe():
    import models

    return models.Name("bob").check(), models.Name.kind, models.TYPES["name"] is models.Name


def check(held, stage):
    import fields
    import models

    ann, cls, factory = held
    assert factory is fields.field_type
    assert cls is models.Name is type(ann)
    assert ann.check() == {"after": "text:ann", "after2": "TEXT:ann"}[stage]
