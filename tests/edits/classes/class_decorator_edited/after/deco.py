def sluggish(cls):
    cls.slug = f"/{cls.__name__.lower()}/"
    return cls
