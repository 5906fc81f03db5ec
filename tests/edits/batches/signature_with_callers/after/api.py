from shapes import Square


def draw(size):
    return Square(size).render("px", colour="red")


def draw_all(sizes):
    return [Square(size).render("px", colour="red") for size in sizes]
