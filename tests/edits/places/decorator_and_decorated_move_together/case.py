"""What holds a decorated function has the new file's one, though its decorator moves with it."""

OUTCOME = "replaced"
DELETED = {"after": ["prices.py"]}


def hold():
    import shop

    def later(net, compute=shop.gross):
        return compute, compute(net)

    return later, [shop.gross]


def observe():
    import shop

    return shop.bill([1, 2.5]), shop.gross.__module__, shop.gross.__wrapped__.__module__


def check(held, stage):
    import pricing
    import shop

    later, handlers = held
    assert later(1) == (pricing.gross, 1.19)
    assert handlers == [pricing.gross] == [shop.gross]
