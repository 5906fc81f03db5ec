from routes import route


@route("/")
def home(user="you"):
    return "home of " + user


@route("/about")
def about():
    return "about " + home()
