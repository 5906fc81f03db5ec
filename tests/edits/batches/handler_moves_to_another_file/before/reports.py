from hub import route


@route("/reports")
def reports():
    return "reports"
