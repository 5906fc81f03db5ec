from hub import route


@route("/users")
def users():
    return "users"
