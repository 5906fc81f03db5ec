import base


class Fast(base.Plugin):
    def name(self):
        return "fast"
