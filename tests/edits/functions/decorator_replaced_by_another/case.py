"""One decorator exchanged for another, and one of two taken away, leave no trace of the old one."""

OUTCOME = "replaced"


def hold():
    import html_page

    return {"list": list(html_page.page.ITEMS)}


def observe():
    import html_page

    return [item("x") for item in html_page.page.ITEMS]


def check(held, stage):
    import html_page

    assert held["list"] == html_page.page.ITEMS
    assert [item("y") for item in held["list"]] == ["<i>y</i>", "<i>y</i>"]
