"""A new module is loaded by one file of a batch and imports what another file of it gains."""

OUTCOME = "applied"


def hold():
    import main
    import views

    return views.page


def observe():
    import main
    import views

    return views.page()


def check(page, stage):
    assert page() == "[+]PLAIN[+]"
