class Box:
    side = 1
    "A side."

    def area(self):
        return 1
