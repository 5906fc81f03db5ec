"""The body of a class decorator is edited; classes under it in another file are computed anew."""

OUTCOME = "applied"


def hold():
    import pages

    page = pages.Home()
    page.visits = 4
    return page, pages.Home


def observe():
    import pages

    return pages.Home.slug, pages.About.slug, pages.Home().title()


def check(held, stage):
    import pages

    page, cls = held
    assert cls is pages.Home is type(page)
    assert page.visits == 4
    assert page.slug == {"after": "/home/", "after2": "/HOME"}[stage]
