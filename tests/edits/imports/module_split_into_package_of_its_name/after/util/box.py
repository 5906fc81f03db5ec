class Box:
    def __init__(self, v):
        self.v = v

    def show(self):
        return f"[{self.v}]"
