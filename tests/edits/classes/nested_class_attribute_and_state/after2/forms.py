class Form:
    made = 0

    class Meta:
        reads = 0
        title = "new"

        class Options:
            log = []
            width = 120

    def head(self):
        return f"{self.Meta.title.upper()}/{self.Meta.Options.width}"
