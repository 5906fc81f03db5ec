class Job:
    retries = 3

    def __init__(self, name, retries=5):
        self.name = name
        self.retries = retries

    @property
    def label(self):
        return self.name


class Record:
    def __init__(self, values):
        self.values = values
        self.size = len(values)

    def __getattr__(self, name):
        return f"no {name}"


WAITING = [Job("send"), Job("bill")]
RECORD = Record([1])
