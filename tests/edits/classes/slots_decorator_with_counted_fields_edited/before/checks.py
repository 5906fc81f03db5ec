from record import field, record


@record(slots=True)
class OfType:
    type = field()

    def __call__(self, value):
        return isinstance(value, self.type)


def of_type(kind):
    made = OfType()
    made.type = kind
    return made


number = of_type(int)
