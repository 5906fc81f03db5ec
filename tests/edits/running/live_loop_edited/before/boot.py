import threading

import service


def boot():
    thread = threading.Thread(target=service.serve, daemon=True)
    thread.start()
    return thread
