class Tracked(type):
    made = []

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"origin": "prepared " + name}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = tuple(sorted(k for k in ns if not k.startswith("_") and k != "origin"))
        cls.table = name.lower() + "s"
        return cls

    def __call__(cls, *args):
        obj = super().__call__(*args)
        Tracked.made.append(cls.table)
        return obj

    def __iter__(cls):
        return iter(cls.fields)
