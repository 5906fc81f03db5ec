"""A member inserted in the middle of a body takes its place in what __init_subclass__ collects."""

OUTCOME = "applied"


def hold():
    import steps

    return steps.Build, steps.Build().run


def observe():
    import steps

    return steps.Build.plan, steps.Build().run()


def check(held, stage):
    import steps

    cls, run = held
    assert cls is steps.Build
    assert run() == {"after": ["fetch", "check", "pack"], "after2": ["check", "fetch", "pack"]}[stage]
