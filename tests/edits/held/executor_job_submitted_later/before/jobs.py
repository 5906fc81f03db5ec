from concurrent.futures import ThreadPoolExecutor

from crunch import crunch

pool = ThreadPoolExecutor(max_workers=1)
done = []


def submit(number):
    future = pool.submit(crunch, number)
    future.add_done_callback(note)
    return future


def note(future):
    done.append(future.result())
