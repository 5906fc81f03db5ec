"""An edited decorator's wrapper follows in all live wrappers of other modules, their calls kept."""

OUTCOME = "applied"


def hold():
    import shop
    import store

    shop.buy("pen")
    till = shop.Till()
    return {"buy": shop.buy, "open": till.open, "actions": store.ACTIONS, "calls": shop.buy.calls}


def observe():
    import shop
    import store

    return store.ACTIONS["sell"]("ink"), shop.Till().open(), store.sell.__name__


def check(held, stage):
    import shop

    assert held["buy"] is shop.buy
    assert held["buy"]("cup") == "BOUGHT CUP"
    assert held["open"]() == "OPEN"
    assert held["calls"] is shop.buy.calls
    assert held["calls"] == [("pen",), "cup"]
