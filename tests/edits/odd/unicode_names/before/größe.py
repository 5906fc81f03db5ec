ﬁrst = "first"
Height = 1
µ = 10
ö = "ö"


def berechne(länge):
    return länge


def ﬁnd():
    return ﬁrst


class Fläche:
    def __init__(self, länge):
        self.länge = länge

    def inhalt(self):
        return self.länge
