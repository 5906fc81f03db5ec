class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, version=1, **kw):
        super().__init_subclass__(**kw)
        cls.key = f"{name or cls.__name__.lower()}@{version}"
        Plugin.registry[cls.key] = cls
