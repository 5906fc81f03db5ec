class Circle:
    def name(self):
        return "circle"
