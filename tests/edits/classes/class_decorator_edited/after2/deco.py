def sluggish(cls):
    cls.slug = "/" + cls.__name__.upper()
    return cls
