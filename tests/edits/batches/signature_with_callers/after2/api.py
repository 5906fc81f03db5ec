from shapes import Square


def draw(size):
    return Square(size).render("red")


def draw_all(sizes):
    return [Square(size).render("red") for size in sizes]
