"""Two functions that swap their names are told apart by name, and so is an assignment that swaps them."""

OUTCOME = {"after": "applied", "after2": "applied|replaced"}


def hold():
    import pair

    return pair.left, pair.right


def observe():
    import use

    return use.use()


def check(held, stage):
    import pair

    if stage == "after":
        left, right = held
        assert left is pair.left and right is pair.right
        assert left() == "right" and right() == "left"
