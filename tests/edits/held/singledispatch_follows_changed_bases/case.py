"""What singledispatch had chosen for a class is chosen anew when the bases of the class change."""

OUTCOME = "applied"


def hold():
    import kinds
    import shows

    return kinds.Item(), shows.show


def observe():
    import kinds
    import shows

    return shows.show(kinds.Item()), shows.show(kinds.Special()), shows.show(3)


def check(held, stage):
    item, show = held
    assert show(item) == {"after": "box", "after2": "parcel"}[stage]
