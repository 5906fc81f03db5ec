from meta import Model


class User(Model):
    fields = 1


class Order(Model):
    pass
