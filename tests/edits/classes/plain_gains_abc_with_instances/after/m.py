from abc import ABC


class Task(ABC):
    runs = 0

    def __init__(self, n):
        self.n = n

    def run(self):
        return self.n + 10
