class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return vars(instance).get("_" + self.name)

    def __set__(self, instance, value):
        vars(instance)["_" + self.name] = value


class User:
    name = Field()
    email = Field()
