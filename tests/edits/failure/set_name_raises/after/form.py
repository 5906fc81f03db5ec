class Field:
    def __set_name__(self, owner, name):
        if name.startswith("x"):
            raise ValueError(name)
        self.name = name


class Form:
    name = Field()
    mail = Field()
    xtra = Field()

    def size(self):
        return 3
