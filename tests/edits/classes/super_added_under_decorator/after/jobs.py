import functools


def counted(method):
    @functools.wraps(method)
    def wrapper(self):
        self.runs = getattr(self, "runs", 0) + 1
        return method(self)

    return wrapper


class Job:
    def run(self):
        return ["start"]


class ImportJob(Job):
    @counted
    def run(self):
        return ["import", *super().run()]


class NightlyImport(ImportJob):
    pass
