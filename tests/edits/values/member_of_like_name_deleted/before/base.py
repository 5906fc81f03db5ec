class Circle:
    def area(self):
        return 3

    def name(self):
        return "circle"
