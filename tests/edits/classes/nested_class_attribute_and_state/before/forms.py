class Form:
    made = 0

    class Meta:
        reads = 0
        title = "old"

        class Options:
            log = []
            width = 80

    def head(self):
        return f"{self.Meta.title.upper()}/{self.Meta.Options.width}"
