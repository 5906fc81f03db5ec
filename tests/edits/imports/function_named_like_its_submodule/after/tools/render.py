STYLE = "light"


def render(tag):
    return f"<{tag}/>"
