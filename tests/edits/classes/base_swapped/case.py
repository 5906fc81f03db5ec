"""One project base is exchanged for another under live instances, and exchanged back."""

OUTCOME = "applied"


def hold():
    import store

    users = store.Users()
    users.put("a", 1)
    return users, store.Users


def observe():
    import store

    return (
        [base.__name__ for base in store.Users.__bases__],
        store.Users().save(),
        [cls.__name__ for cls in store.FileStore.__subclasses__()],
        [cls.__name__ for cls in store.MemoryStore.__subclasses__()],
    )


def check(held, stage):
    import store

    users, cls = held
    assert cls is store.Users and type(users) is cls
    assert users.rows == {"a": 1}
    assert isinstance(users, store.MemoryStore) == (stage == "after")
    assert isinstance(users, store.FileStore) == (stage == "after2")
    assert users.save() == {"after": "kept", "after2": "written"}[stage]
