"""A traceback through changed functions of two files shows each at its new line and text."""

OUTCOME = "applied"


def _trace(function):
    import os
    import traceback

    try:
        function()
    except LookupError as error:
        entries = traceback.extract_tb(error.__traceback__)[1:]
        return [(os.path.basename(e.filename), e.lineno, e.name, e.line) for e in entries], str(error)


def hold():
    import shop

    return shop.buy


def observe():
    import shop

    return _trace(shop.buy), shop.Till.take.__code__.co_firstlineno


def check(buy, stage):
    import shop

    assert buy is shop.buy
    assert _trace(buy) == _trace(shop.buy)
