from routes import route


@route("/")
def home():
    return "home"


@route("/about")
def about():
    return "about"
