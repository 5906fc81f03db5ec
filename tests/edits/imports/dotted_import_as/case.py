"""import a.b.c as x names the submodule itself, also after the alias changes its target."""

OUTCOME = "applied"


def observe():
    import worker

    return worker.be.NAME, worker.run("job"), worker.DEFAULT


def hold():
    import engine.backends.memory as memory
    import worker

    worker.jobs.append("old")
    return memory, worker.jobs


def check(held, stage):
    import engine.backends.disk
    import worker

    memory, jobs = held
    assert worker.jobs is jobs and jobs[0] == "old"
    assert worker.be is (memory if stage == "after" else engine.backends.disk)
    assert engine.backends.memory is memory
