import sys


class Settings:
    changed = None

    def get(self, name):
        return name


sys.modules[__name__] = Settings()
