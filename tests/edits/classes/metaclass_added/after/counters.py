class Sized(type):
    def __len__(cls):
        return 2


class Counter(metaclass=Sized):
    def step(self):
        return 1
