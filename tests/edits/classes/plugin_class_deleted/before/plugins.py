class Plugin:
    registry = {}
    instances = []

    def __init_subclass__(cls, name=None, **rest):
        super().__init_subclass__(**rest)
        Plugin.registry[name or cls.__name__.lower()] = cls


def register(cls):
    Plugin.instances.append(cls())
    return cls


def names():
    return sorted(Plugin.registry), [type(p).__name__ for p in Plugin.instances]
