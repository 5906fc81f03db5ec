"""A closure made before has what its maker now imports for it, by an import in the maker's body."""

OUTCOME = "applied|replaced"


def hold():
    import decimal
    import json

    import shop

    assert decimal and json  # what is not loaded yet, the engine does not load for a closure

    return {"total": shop.make_total(2), "label": shop.logged(shop.label)}


def observe():
    import shop

    return shop.make_total(2)(10), shop.logged(shop.label)("tea")


def check(held, stage):
    assert held["total"](10) == {"after": 24.0, "after2": 26.0}[stage]
    assert held["label"]("tea") == {"after": '"tea" 4', "after2": '"tea" 5 U'}[stage]
