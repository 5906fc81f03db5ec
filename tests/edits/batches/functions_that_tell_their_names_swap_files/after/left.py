SIDE = "L"
def pong(n):
    return f"pong{SIDE}{n}"
