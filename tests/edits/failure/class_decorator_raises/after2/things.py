from registry import known


@known("thing")
class Thing:
    def size(self):
        return 2
