"""super() appears in a method under a wrapping decorator in a class held by its subclasses."""

OUTCOME = "applied"


def hold():
    import jobs

    job = jobs.ImportJob()
    job.run()
    return job, job.run, jobs.ImportJob.__dict__["run"]


def observe():
    import jobs

    return jobs.ImportJob().run(), jobs.NightlyImport().run()


def check(held, stage):
    import jobs

    job, run, wrapper = held
    assert vars(jobs.ImportJob)["run"] is wrapper
    assert run() == {"after": ["import", "start"], "after2": ["import"]}[stage]
    assert job.runs == {"after": 2, "after2": 3}[stage]
