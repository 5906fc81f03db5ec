from model import Model


class User(Model):
    fields = ("name", "mail")
