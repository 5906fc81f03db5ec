def field_type(label):
    class Field:
        kind = "field"

        def __init__(self, value):
            self.value = value

        def check(self):
            return self.value

    return Field
