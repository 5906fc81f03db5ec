import sys


class Settings:
    changed = None

    def get(self, name):
        return self._ask(name)

    def _ask(self, name):
        return name + "?"


sys.modules[__name__] = Settings()
