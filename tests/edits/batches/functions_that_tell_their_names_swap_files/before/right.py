SIDE = "R"
def pong(n):
    return f"pong{SIDE}{n}"
