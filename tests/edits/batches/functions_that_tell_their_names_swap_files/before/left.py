SIDE = "L"
def ping(n):
    return f"ping{SIDE}{n}"
