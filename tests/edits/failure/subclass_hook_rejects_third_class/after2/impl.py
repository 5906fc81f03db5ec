from plugin import Plugin


class Tsv(Plugin, key="tsv"):
    def dump(self, rows):
        return "\t".join(rows)


class Csv(Plugin, key="csv"):
    def dump(self, rows):
        return ";".join(rows)


class Xml(Plugin, key="xml"):
    def dump(self, rows):
        return "<>".join(rows)
