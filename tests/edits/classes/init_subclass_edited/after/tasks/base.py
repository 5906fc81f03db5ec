class Task:
    all = []

    def __init_subclass__(cls):
        cls.slug = "task-" + cls.__name__.lower()
        cls.all.append(cls)
