ﬁrst = "FIRST"
Height = 2
µ = 20
ö = "öö"


def berechne(länge):
    return länge * µ


def ﬁnd():
    return ﬁrst.lower()


class Fläche:
    def __init__(self, länge):
        self.länge = länge

    def inhalt(self):
        return self.länge * 10
