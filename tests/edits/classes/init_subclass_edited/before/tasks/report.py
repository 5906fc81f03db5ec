from .base import Task


class Report(Task):
    pass
