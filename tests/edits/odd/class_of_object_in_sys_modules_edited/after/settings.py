import sys


class _Settings:
    DEBUG = True
    WORKERS = 4

    def __init__(self):
        self.overrides = {}

    def get(self, key, default=None):
        return self.overrides.get(key, getattr(self, key, default))

    def override(self, **kw):
        self.overrides.update(kw)


sys.modules[__name__] = _Settings()
