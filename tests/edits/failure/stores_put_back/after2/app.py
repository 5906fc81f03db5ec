from types import SimpleNamespace

LOG = []


class App:
    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        LOG.append(value)
        self._level = value


app = App()
settings = SimpleNamespace()
app.level = 2
settings.depth = 2
App.size = 2
