from plugin import Plugin


class Csv(Plugin, key="csv"):
    def dump(self, rows):
        return ",".join(rows)
