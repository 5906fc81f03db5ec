from settings import NAMES, SIZE

CACHE = bytearray(SIZE)
started = 0


def start():
    global started
    started += 1
    return {"size": 300}


engine = start()


def info():
    return len(CACHE)
