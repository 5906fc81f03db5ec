COUNTER = {"runs": 0}


class Job:
    def __init__(self, name):
        self.name = name

    def describe(self):
        return f"job {self.name}"


def run():
    return Job("core").describe()
