"""A class that holds values alone, in a package, has them back when a batch fails."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import shop.app
    import shop.settings

    shop.settings.Total.value = 9
    return shop.settings.Total


def observe():
    import shop.app

    return shop.app.VERSION


def check(held, stage):
    if stage == "after":
        assert held.value == 9 and not hasattr(held, "more")
