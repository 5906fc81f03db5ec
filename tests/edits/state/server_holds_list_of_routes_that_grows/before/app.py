from routes import FIRST, ROUTES, Server, route

EMPTY = len(ROUTES)


@route("/")
def home():
    return "home"


server = Server(ROUTES)
ALIAS = ROUTES
PATHS = [p for p, _ in ROUTES]
BY_PATH = dict(ROUTES)


def run():
    return PATHS, sorted(BY_PATH), EMPTY, FIRST, len(ALIAS), server.get("/")
