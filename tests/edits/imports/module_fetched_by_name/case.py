"""Values read from a module that is fetched by its name, not by an import statement, follow."""

OUTCOME = "applied"


def observe():
    import shop

    return shop.PRICE, shop.SIZE, shop.LIMIT, shop.total(2)


def check(held, stage):
    import shop

    assert shop.orders == []
    assert shop.PRICE == {"after": 50, "after2": 70}[stage]
