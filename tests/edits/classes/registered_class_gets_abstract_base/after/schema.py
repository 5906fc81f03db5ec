from abc import ABCMeta

import base
import registry


class SchemaMeta(ABCMeta):
    def __new__(mcs, name, bases, attrs):
        made = super().__new__(mcs, name, bases, attrs)
        made.fields = sorted(key for key in attrs if key.startswith("f_"))
        return made

    def __init__(cls, name, bases, attrs):
        super().__init__(name, bases, attrs)
        registry.register(name, cls)


class Schema(base.SchemaABC, metaclass=SchemaMeta):
    f_a = 1

    def dump(self, value):
        return str(value)


BaseSchema = Schema
