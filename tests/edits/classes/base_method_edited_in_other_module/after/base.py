class Page:
    charset = "utf-8"
    visits = 0

    def render(self):
        return "<title>" + self.title
