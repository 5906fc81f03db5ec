"""What functools.wraps copied follows the edit along the chain, but not where the program set its own."""

OUTCOME = "applied"


def hold():
    import pages

    return pages.home, pages.about


def observe():
    import inspect

    import site_index

    home, about = site_index.INDEX["home"], site_index.INDEX["about"]
    signature = str(inspect.signature(home))
    return home("x"), home.__doc__, signature, about(), about.__doc__, about.__wrapped__.__doc__


def check(held, stage):
    import pages

    home, about = held
    assert home is pages.home and about is pages.about
    assert home.__annotations__ == {"user": bytes}
    assert about.__wrapped__.__wrapped__.__doc__ == "About us."
    assert about.__doc__ == "Set by hand."
