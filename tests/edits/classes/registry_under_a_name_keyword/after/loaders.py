from plugin import Plugin


class Csv(Plugin, name="comma"):
    sep = ","

    def load(self, text):
        return text.strip().split(self.sep)


class Tsv(Csv, name="tab"):
    sep = "\t"


class Json(Plugin, name="json"):
    def load(self, text):
        return eval(text)
