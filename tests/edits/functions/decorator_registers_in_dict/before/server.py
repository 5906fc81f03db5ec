import views
from routes import ROUTES


def get(path):
    return ROUTES[path]()
