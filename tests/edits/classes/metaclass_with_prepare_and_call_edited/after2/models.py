from meta import Tracked


class Model(metaclass=Tracked):
    id = 0
    created = None

    def __init__(self, id=1):
        self.id = id


class Account(Model):
    balance = 0

    def owner(self):
        return "me"
