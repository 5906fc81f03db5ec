class Theme:
    ink = "black"


class Dark(Theme):
    paper = "navy"
