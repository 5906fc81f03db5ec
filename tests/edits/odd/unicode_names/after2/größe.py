first = "First"
Ｈeight = 3
μ = 30
ö = "ööö"


def berechne(länge):
    return länge + μ


def find():
    return first


class Fläche:
    def __init__(self, länge):
        self.länge = länge

    def inhalt(self):
        return self.länge * 100
