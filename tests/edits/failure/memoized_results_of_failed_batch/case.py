"""What a memoized function gave while a batch failed is forgotten with the batch."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app

    return app.run()


def observe():
    import app

    return app.run()
