def send(to):
    return "to " + to
