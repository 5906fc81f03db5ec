class Plugin:
    def name(self):
        return type(self).__name__.lower()
