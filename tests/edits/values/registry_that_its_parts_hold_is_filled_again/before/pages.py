from sites import site


@site.route("/")
def index():
    return f"index of {site.host}"


@site.route("/about")
def about():
    return f"about {site.router.site.host}"
