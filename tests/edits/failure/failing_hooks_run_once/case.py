"""A metaclass that raises for the new body runs once before its error is reported."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import models

    class Calls(list):
        """A list that is not put back when a batch fails."""

        def __init__(self):
            super().__init__()
            self.log = open("calls.txt", "w")

        def append(self, call):
            self.log.write(call + "\n")
            self.log.flush()

    models.calls = Calls()
    return models.Model()


def observe():
    import models

    return [models.Model.size, models.Plain.size]


def check(held, stage):
    import models

    assert held.size == models.Model.size
    with open("calls.txt") as log:
        calls = log.read().split("\n")
    if stage == "after":
        assert calls == ["meta Model", ""]
