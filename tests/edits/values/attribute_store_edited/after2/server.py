from types import SimpleNamespace


class App:
    pass


def serve():
    return serve.retries


app = App()
settings = SimpleNamespace()
app.limit = 5
settings.depth = 7
serve.retries = 3
App.version = 8
TWICE = app.limit * 2
