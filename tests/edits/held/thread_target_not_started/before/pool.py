import threading

import workers
from workers import work as job


def prepare(number):
    return threading.Thread(target=job, args=(number,))


TIMERS = [threading.Timer(0, workers.again, (1,))]
