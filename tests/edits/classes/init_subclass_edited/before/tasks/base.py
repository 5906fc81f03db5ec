class Task:
    all = []

    def __init_subclass__(cls):
        cls.slug = cls.__name__
        cls.all.append(cls)
