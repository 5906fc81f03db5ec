PLUGINS = {}
def plugin(cls):
    PLUGINS[cls.__name__.lower()] = cls
    return cls
