"""A function that moves but leaves a forwarding one stays itself, and follows the new file's constant."""

OUTCOME = "applied"


def hold():
    import old_place

    return old_place.area, old_place.calls


def observe():
    import old_place
    import use

    out = use.TABLE["area"](2, 3)
    del old_place.calls[:]
    return out


def check(held, stage):
    import new_place
    import old_place

    area, calls = held
    assert area is old_place.area and area is not new_place.area
    assert area(4, 5) == {"after": "20 m2", "after2": "20 cm2"}[stage]
    assert old_place.calls is calls and calls == [(4, 5)]
