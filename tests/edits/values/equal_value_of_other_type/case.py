"""A constant whose new value is equal but of another type follows; so does what derives from it."""

OUTCOME = "applied"


def observe():
    import shop

    return shop.ONE, shop.TEXT, shop.PAIR, shop.half(), shop.ZERO, shop.LABEL


def hold():
    import shop

    return shop.half


def check(half, stage):
    assert repr(half()) == {"after": "0.5", "after2": "0.5"}[stage]
