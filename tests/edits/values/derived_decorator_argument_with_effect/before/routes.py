import router
import settings
from router import route


@route(settings.PREFIX + "/index")
def index():
    return "index"
