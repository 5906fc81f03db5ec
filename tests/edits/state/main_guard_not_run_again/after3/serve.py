PORT = 80
requests = []
started = []


def handle(path):
    return f"202 {path}"


def start(port):
    started.append(port)
    return object()


if __name__ == "__main__":
    print("starting")
    server = start(PORT)
