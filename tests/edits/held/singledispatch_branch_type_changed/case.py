"""A branch that registers another type leaves the old type, for everyone who holds the function."""

OUTCOME = "applied"


def hold():
    import pack

    pack.pack(1)
    return {"pack": pack.pack, "branch": pack.pack_number}


def observe():
    import pack

    return pack.pack(1), pack.pack(1.5), pack.pack("a")


def check(held, stage):
    import pack

    assert held["pack"] is pack.pack
    assert held["pack"](2.5) == ("number", 2.5)
    assert held["pack"](2) == ("any", 2)
    assert held["branch"] is pack.pack_number
