from theme import page, render


def app():
    return page("hello"), render("x")
