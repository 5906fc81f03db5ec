SIDE = "R"
def ping(n):
    return f"ping{SIDE}{n}"
