import base


class SchemaMeta(type):
    def __new__(mcs, name, bases, attrs):
        made = super().__new__(mcs, name, bases, attrs)
        made.fields = sorted(key for key in attrs if key.startswith("f_"))
        return made


class BaseSchema(base.SchemaABC):
    def dump(self, value):
        return str(value)


class Schema(BaseSchema, metaclass=SchemaMeta):
    f_a = 1
