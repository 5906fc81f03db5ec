"""Class attributes that read a changed constant follow; the class's own state and instances stay."""

OUTCOME = "applied"


def hold():
    import stock

    shelf = stock.Shelf()
    shelf.put("jam")
    stock.Shelf.owner = "ann"
    return stock.Shelf, shelf, stock.Shelf.log


def observe():
    import stock

    return stock.Shelf.limit, stock.Shelf.label, stock.Deep.limit, stock.Deep.Inner.half, stock.Wide.limit


def check(held, stage):
    import stock

    cls, shelf, log = held
    assert stock.Shelf is cls is type(shelf)
    assert cls.count == 1 and cls.log is log == ["jam"] and cls.owner == "ann"
    assert shelf.limit == {"after": 40, "after2": 6}[stage]
