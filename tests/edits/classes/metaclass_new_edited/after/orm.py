class TableMeta(type):
    def __new__(mcls, name, bases, namespace):
        namespace["table"] = "app_" + name.lower()
        return super().__new__(mcls, name, bases, namespace)


class Table(metaclass=TableMeta):
    pass
