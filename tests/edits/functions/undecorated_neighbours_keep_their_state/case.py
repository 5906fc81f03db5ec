"""One function is edited under its decorator and its neighbour loses it, beside a table and a counter."""

OUTCOME = "replaced"
STAGES = ("after", "before")


def hold():
    import state

    state.one(), state.two()
    return {"one": state.one, "two": [state.two], "hits": state.hits}


def observe():
    import state

    before = state.hits["n"]
    out = [state.table["one"](), state.table["two"]()]
    return out, state.hits["n"] - before


def check(held, stage):
    import state

    assert held["hits"] is state.hits and state.hits["n"] >= 4
    assert held["one"] is state.one
    assert held["two"][0] is state.two
    assert held["two"][0]() == {"after": 200, "before": 2}[stage]
