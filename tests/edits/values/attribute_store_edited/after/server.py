from types import SimpleNamespace


class App:
    pass


def serve():
    return serve.retries


app = App()
settings = SimpleNamespace()
app.limit = 5
settings.depth = 2
serve.retries = 6
App.version = 4
TWICE = app.limit * 2
