class Task:
    all = []
    version = 1

    def __init_subclass__(cls):
        cls.slug = f"{cls.__name__.lower()}/{cls.version}"
        cls.all.append(cls)
