class Box:
    def area(self):
        return 3
