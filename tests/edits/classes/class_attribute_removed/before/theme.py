class Theme:
    ink = "black"


class Dark(Theme):
    ink = "grey"
    accent = "red"
    paper = "navy"
