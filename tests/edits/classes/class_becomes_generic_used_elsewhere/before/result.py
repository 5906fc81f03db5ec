class Result:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value
