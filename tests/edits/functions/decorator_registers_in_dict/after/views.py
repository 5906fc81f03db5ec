from routes import route


@route("/")
def home():
    return "new home"


@route("/about")
def about():
    return "about"
