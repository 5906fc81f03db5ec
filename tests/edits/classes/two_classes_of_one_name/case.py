"""A class defined twice in one file, the second on top of the first, follows edits of both bodies."""

OUTCOME = "applied"


def hold():
    import task

    return task.Task(), task.Task, task.Task.__bases__[0]


def observe():
    import task

    return task.Task().run(), len(task.Task.__mro__), task.Task().stop()


def check(held, stage):
    import task

    instance, cls, first = held
    assert cls is task.Task is type(instance)
    assert cls.__bases__ == (first,)
    assert instance.run() == {"after": "first then second", "after2": "FIRST then second"}[stage]
    assert instance.stop() == {"after": "stop", "after2": "stopped"}[stage]
