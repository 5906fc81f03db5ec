"""Branches of a held singledispatch function, all named _, follow one by one, and so does the default."""

OUTCOME = "applied"


def hold():
    import render

    class Mine:
        pass

    render.show.register(Mine, lambda value: "mine")
    return {"show": render.show, "mine": Mine()}


def observe():
    import page

    return page.page(1, [2, 3], "x")


def check(held, stage):
    import render

    assert held["show"] is render.show
    assert held["show"](held["mine"]) == "mine"
    assert held["show"]([1, "a"]) == {"after": "[number 1;'a']", "after2": "[number 1;?'a']"}[stage]
