"""A field added to a dataclass reaches the generated methods of a subclass in a file not edited."""

OUTCOME = "applied"


def hold():
    import users

    return users.Admin("ann", 3), users.Admin


def observe():
    import dataclasses
    import inspect
    import users

    return (
        str(inspect.signature(users.Admin)),
        [field.name for field in dataclasses.fields(users.Admin)],
        users.Admin.__match_args__,
    )


def check(held, stage):
    import users

    ann, cls = held
    assert cls is users.Admin is type(ann)
    if stage == "after":
        assert repr(ann) == "Admin(name='ann', mail='', level=3)"
        assert users.Admin("bob", "b@example.org", 1).mail == "b@example.org"
    else:
        assert repr(ann) == "Admin(name='ann', level=3)"
    assert users.Admin.created == 0
