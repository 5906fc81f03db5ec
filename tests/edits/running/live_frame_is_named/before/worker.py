import queue

inbox, outbox = queue.Queue(), queue.Queue()


def work(label="old"):
    outbox.put("ready")
    item = inbox.get()
    outbox.put((label, item, finish()))


def finish():
    return "old finish"


def idle():
    return "idle"
