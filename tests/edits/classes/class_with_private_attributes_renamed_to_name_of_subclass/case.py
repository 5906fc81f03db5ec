"""A rename after which two private attributes of an instance would be one is refused."""

OUTCOME = {"after": "refused:private-name", "after2": "applied"}


def hold():
    import work

    task = work.Job()
    task.step()
    return task


def observe():
    import base
    import work

    task = work.Job()
    return work.Job.__base__.__name__, task.step(), task.last(), sorted(vars(task))


def check(held, stage):
    name = {"after": "Task", "after2": "Work"}[stage]
    assert held.last() == 9
    assert held.step() == [[0, 1], [0, 1, 2]][stage == "after2"]
    assert sorted(vars(held)) == sorted(["_Job__steps", f"_{name}__steps"])
