"""What decorators and calls set on functions goes again when the batch fails after that."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def observe():
    import jobs
    import last

    return [vars(f) for f in (jobs.clean, jobs.sweep, jobs.Job.run)], last.X
