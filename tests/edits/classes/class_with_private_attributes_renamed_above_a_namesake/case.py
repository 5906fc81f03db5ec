"""What a renamed class had shared with a subclass of its name, both have; the report says so."""

OUTCOME = "kept:private-name"


def hold():
    import work

    task = work.Task()
    task.step()
    return task


def observe():
    import work

    task = work.Task()
    return task.step(), task.last(), sorted(vars(task))


def check(held, stage):
    assert held.last() == 2
    assert held.step() == [8, 9, 2, 3]
    assert sorted(vars(held)) == ["_Job__steps", "_Task__steps"]
    assert REPORT is None or REPORT["kept"] == ["work.Task._Task__steps"]
