CHECKED = []


class Checked(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if name not in CHECKED:
            CHECKED.append(name)
        cls.label = name


class Model(metaclass=Checked):
    pass
