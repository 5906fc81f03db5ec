from plugin import Plugin


class Csv(Plugin, name="comma", version=2):
    sep = ","

    def load(self, text):
        return text.strip().split(self.sep)


class Tsv(Csv, name="tab"):
    sep = "\t"
