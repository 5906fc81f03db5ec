def plural(name):
    return name.lower() + "s"


class TableMeta(type):
    def __new__(mcls, name, bases, namespace):
        namespace["table"] = plural(name)
        return super().__new__(mcls, name, bases, namespace)


class Table(metaclass=TableMeta):
    pass
