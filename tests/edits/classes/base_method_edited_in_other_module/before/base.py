class Page:
    charset = "ascii"
    visits = 0

    def render(self):
        return self.title
