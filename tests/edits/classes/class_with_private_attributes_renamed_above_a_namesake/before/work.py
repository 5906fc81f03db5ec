import base


class Task(base.Task):
    def __init__(self):
        super().__init__()
        self.__steps = [8, 9]

    def last(self):
        return self.__steps[-1]
