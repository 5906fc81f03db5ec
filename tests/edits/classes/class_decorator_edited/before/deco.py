def sluggish(cls):
    cls.slug = cls.__name__.lower()
    return cls
