CHECKED = []


class Checked(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if name not in CHECKED:
            CHECKED.append(name)
        cls.label = name.lower()
        if bases and "fields" not in namespace:
            CHECKED.append("bad")
            raise TypeError(f"{name} has no fields")


class Model(metaclass=Checked):
    pass
