def send(to):
    return "To: " + to
