"""A constant computed by a function follows the constant that the function reads inside."""

OUTCOME = "applied"


def hold():
    import money

    money.ledger.append(1)
    return money.ledger


def observe():
    import money

    return money.PRICE, money.TABLE, money.taxes.gross(100)


def check(ledger, stage):
    import money

    assert money.ledger is ledger == [1]
