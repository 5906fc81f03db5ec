from hub import route


@route("/reports")
def reports():
    return "reports"


@route("/stats")
def stats():
    return "stats of reports"
