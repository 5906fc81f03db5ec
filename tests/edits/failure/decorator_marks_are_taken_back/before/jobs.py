import marks


def clean():
    return 1


def sweep():
    return 2


class Job:
    def run(self):
        return 3
