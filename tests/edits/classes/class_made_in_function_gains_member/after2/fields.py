def field_type(label):
    class Field:
        kind = label.upper()

        def __init__(self, value):
            self.value = value

        def check(self):
            return f"{self.kind}:{self.value}"

    return Field
