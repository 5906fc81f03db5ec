class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.key = name or cls.__name__.lower()
        Plugin.registry[cls.key] = cls
