from parts import Part


class Diesel(Part):
    def name(self):
        return "diesel"
