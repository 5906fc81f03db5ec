"""Defaults computed from another file's constant follow when that file alone is edited."""

OUTCOME = "applied"


def hold():
    import query

    query.rows.__kwdefaults__["seen"].append(1)
    return {"rows": query.rows, "seen": query.rows.__kwdefaults__["seen"]}


def observe():
    import views

    return views.view()


def check(held, stage):
    import query

    assert held["rows"] is query.rows
    assert held["rows"]() == (25, {"after": "conf", "after2": "settings"}[stage])
    assert held["rows"].__kwdefaults__["seen"] is held["seen"]
    assert held["seen"] == [1]
