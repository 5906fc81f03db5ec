PORT = 80
requests = []
started = []


def handle(path):
    return f"200 {path}"


def start(port):
    started.append(port)
    return object()


if __name__ == "__main__":
    server = start(PORT)
