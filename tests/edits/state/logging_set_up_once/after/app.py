import logging
import signal

FORMAT = "%(name)s %(message)s"
hooks = []
logger = logging.getLogger("demo")
logger.addHandler(logging.NullHandler())
logger.setLevel(logging.INFO)


def at_exit():
    return "bye"


def on_signal(number, frame):
    return "restart"


hooks.append(at_exit)
signal.signal(signal.SIGUSR1, on_signal)
