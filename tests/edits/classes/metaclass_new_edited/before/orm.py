class TableMeta(type):
    def __new__(mcls, name, bases, namespace):
        namespace["table"] = name.lower()
        return super().__new__(mcls, name, bases, namespace)


class Table(metaclass=TableMeta):
    pass
