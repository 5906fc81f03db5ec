class Plugin:
    registry = {}

    def __init_subclass__(cls, *, key=None, **kw):
        super().__init_subclass__(**kw)
        if key is None:
            raise TypeError(f"{cls.__name__} needs a key")
        Plugin.registry[key] = cls
