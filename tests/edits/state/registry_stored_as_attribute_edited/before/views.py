from app import app

app.routes["index"] = 1
app.names.append("index")


def view(function):
    app.names.append(function.__name__)
    return function


@view
def about():
    return "about"


COUNT = len(app.routes)
NAMES = sorted(app.names)
