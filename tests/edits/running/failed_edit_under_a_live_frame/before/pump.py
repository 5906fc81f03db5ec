import queue

inbox, outbox = queue.Queue(), queue.Queue()


def pump():
    while (item := inbox.get()) is not None:
        outbox.put(change(item))


def change(item, by=1):
    return item + by
