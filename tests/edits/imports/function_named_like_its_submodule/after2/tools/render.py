STYLE = "dark"


def render(tag):
    return f"<{tag} style={STYLE}/>"
