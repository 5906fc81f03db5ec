from meta import Tracked


class Model(metaclass=Tracked):
    id = 0

    def __init__(self, id=1):
        self.id = id


class Account(Model):
    owner = "nobody"
    balance = 0
