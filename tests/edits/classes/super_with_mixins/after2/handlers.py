class Base:
    def handle(self, trail):
        return [*trail, "base"]


class AuthMixin:
    def handle(self, trail):
        return super().handle([*trail, "auth"])


class LogMixin:
    def handle(self, trail):
        return super().handle(trail) + ["log"]


class Handler(LogMixin, AuthMixin, Base):
    pass
