def page():
    return "plain"
