class Theme:
    ink = "black"


class Dark(Theme):
    accent = "red"
    ink = "white"
    paper = "navy"
