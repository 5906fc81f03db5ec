from registry import known


@known("thing")
class Thing:
    def length(self):
        return 2
