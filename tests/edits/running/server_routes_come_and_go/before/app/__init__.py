from .routes import route, ROUTES
from .handlers import *
from .store import Store as DataStore
