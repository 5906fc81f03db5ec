class Page:
    charset = "utf-8"
    visits = 0

    def head(self):
        return "<meta>"

    def render(self):
        return self.head() + "<title>" + self.title
