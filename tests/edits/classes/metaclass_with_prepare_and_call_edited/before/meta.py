class Tracked(type):
    made = []

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"origin": "prepare"}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.fields = [k for k in ns if not k.startswith("_") and k != "origin"]
        return cls

    def __call__(cls, *args):
        obj = super().__call__(*args)
        Tracked.made.append(cls.__name__)
        return obj
