ROUTES = []


def route(path):
    def decorate(function):
        ROUTES.append(path)
        if not path.startswith("/"):
            raise ValueError(path)
        return function

    return decorate


@route("/home")
def index():
    return "<index>"
