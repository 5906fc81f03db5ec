class Meta(type):
    def __new__(mcs, name, bases, body):
        return type.__new__(mcs, name, bases, {**body, "size": len(body["fields"])})


class Node(metaclass=Meta):
    fields = ()
