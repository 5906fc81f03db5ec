from m import Task


class Sub(Task):
    pass


ALL = [Task(1), Sub(2)]
BY = {"a": ALL[0]}
METHOD = ALL[0].run
