class Plugin:
    registry = {}
    instances = []

    def __init_subclass__(cls, **rest):
        super().__init_subclass__(**rest)
        Plugin.registry[cls.__name__.lower()] = cls


def register(times=1):
    def decorate(cls):
        Plugin.instances.extend(cls() for _ in range(times))
        return cls

    return decorate
