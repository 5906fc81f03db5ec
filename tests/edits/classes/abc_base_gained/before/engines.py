from parts import Part

ENGINES = {}


class Diesel(Part):
    def name(self):
        return "diesel"


ENGINES["diesel"] = Diesel
