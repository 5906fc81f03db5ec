"""Decorated closures that a package's factory made before follow body and wrapper, with their state."""

OUTCOME = "applied"


def hold():
    import kit

    one, two = kit.make_client("one"), kit.make_client("two")
    one("/a")
    return one, two


def observe():
    import kit

    get = kit.make_client("fresh")
    return get("x"), get("y"), get.tries


def check(held, stage):
    one, two = held
    if stage == "after":
        assert one("b") == ("one/b", 2) and one.tries == 2
        assert two("c") == ("two/c", 1)
    else:
        assert one("d") == ["wrapped", "one/d", 3] and one.tries == 12
        assert two("e") == ["wrapped", "two/e", 2]
