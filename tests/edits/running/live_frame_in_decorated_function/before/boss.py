from concurrent.futures import ThreadPoolExecutor

from jobs import job

pool = ThreadPoolExecutor(2)
WORK = [job]


def order(*args):
    return pool.submit(WORK[0], *args)
