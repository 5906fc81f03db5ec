from .fields import Field

registry = {}


class ModelMeta(type):
    def __new__(mcs, name, bases, body, **options):
        made = super().__new__(mcs, name, bases, body)
        inherited = {}
        for base in reversed(bases):
            inherited.update(getattr(base, "_fields", {}))
        own = {k: v for k, v in body.items() if isinstance(v, Field)}
        made._fields = {**inherited, **own}
        made._own = sorted(own)
        made._table = options.get("table", name.lower())
        made._options = options
        if bases:
            registry[name] = made
        return made


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def as_dict(self):
        return {name: getattr(self, name) for name in self._fields} | {"table": self._table}
