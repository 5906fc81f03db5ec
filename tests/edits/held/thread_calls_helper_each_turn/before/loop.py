import queue
import threading

import steps

inbox, outbox = queue.Queue(), queue.Queue()


def serve(do=steps.step):
    while (number := inbox.get()) is not None:
        outbox.put(do(number))


def ask(number):
    inbox.put(number)
    return outbox.get(timeout=20)


def start():
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return thread
