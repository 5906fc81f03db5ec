"""A signature and all its callers, in three files and a subclass, change in one batch."""

OUTCOME = "applied"


def hold():
    import api
    import shapes

    return {"square": shapes.Square(3), "draw": api.draw, "batch": api.draw_all}


def observe():
    import api
    import report

    return api.draw(2), api.draw_all([1, 2]), report.page()


def check(held, stage):
    tail = {"after": "3 px red", "after2": "red 3"}[stage]
    assert held["draw"](3) == "square " + tail
    assert held["batch"]([3]) == ["square " + tail]
    if stage == "after":
        assert held["square"].render("px", colour="blue") == "square 3 px blue"
    else:
        assert held["square"].render("blue") == "square blue 3"
