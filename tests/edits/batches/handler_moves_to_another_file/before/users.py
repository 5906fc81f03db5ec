from hub import route


@route("/users")
def users():
    return "users"


@route("/stats")
def stats():
    return "stats"
