"""A descriptor added to a class body learns its name and works on instances made before."""

OUTCOME = "applied"


def hold():
    import model

    user = model.User()
    user.name = "ada"
    return user, model.User.__dict__["name"]


def observe():
    import model

    fresh = model.User()
    names = [field.name for field in vars(model.User).values() if isinstance(field, model.Field)]
    return names, fresh.name


def check(held, stage):
    import model

    user, field = held
    assert model.User.__dict__["name"] is field
    assert user.name == "ada"
    if stage == "after":
        assert user.email is None
        user.email = "ada@example.org"
        assert vars(user) == {"_name": "ada", "_email": "ada@example.org"}
    else:
        assert not hasattr(model.User, "email")
        user.phone = "12"
        assert vars(user)["_phone"] == "12"
