from records import field, record


@record
class InstanceOf:
    type = field()
    message = field()
    code = field()

    def text(self):
        return f"{self.message} {self.type.__name__}"


def instance_of(kind):
    return InstanceOf(kind, "is not", 3)


WHOLE = instance_of(int)
