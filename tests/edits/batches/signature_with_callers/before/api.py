from shapes import Square


def draw(size):
    return Square(size).render("px")


def draw_all(sizes):
    return [Square(size).render("px") for size in sizes]
