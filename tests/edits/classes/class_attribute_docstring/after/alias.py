class Box:
    side = 1
    "The side."

    def area(self):
        return 2
