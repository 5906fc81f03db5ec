def field_type(label):
    class Field:
        kind = label

        def __init__(self, value):
            self.value = value

        def check(self):
            return f"{self.prefix()}:{self.value}"

        def prefix(self):
            return self.kind

    return Field
