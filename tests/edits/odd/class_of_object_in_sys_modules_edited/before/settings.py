import sys


class _Settings:
    DEBUG = False
    WORKERS = 2

    def __init__(self):
        self.overrides = {}

    def get(self, key):
        return self.overrides.get(key, getattr(self, key))

    def override(self, **kw):
        self.overrides.update(kw)


sys.modules[__name__] = _Settings()
