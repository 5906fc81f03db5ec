from fields import Field, FormMeta


class Signup(metaclass=FormMeta):
    name = Field("")
    age = Field(18)

    def empty(self):
        return {key: getattr(self, key).default for key in self.fields}

    def missing(self):
        return [key for key in self.fields if key not in self.data]


class Short(Signup):
    nick = Field("x")
