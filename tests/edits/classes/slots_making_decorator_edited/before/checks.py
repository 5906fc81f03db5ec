from records import field, record


@record
class InstanceOf:
    type = field()
    message = field()

    def text(self):
        return f"{self.message} {self.type.__name__}"


def instance_of(kind):
    return InstanceOf(kind, "is no")


WHOLE = instance_of(int)
