"""A base edited in its module is met by subclasses and their instances in modules not edited."""

OUTCOME = "applied"


def hold():
    import views

    page = views.HomePage()
    return page, page.render, views.HomePage


def observe():
    import views

    return views.HomePage().render(), views.HomePage.charset, hasattr(views.HomePage, "head")


def check(held, stage):
    import base
    import views

    page, render, cls = held
    assert cls is views.HomePage and cls.__bases__ == (base.Page,)
    assert render() == {"after": "<title>Home", "after2": "<meta><title>Home"}[stage]
    assert page.visits == 0
