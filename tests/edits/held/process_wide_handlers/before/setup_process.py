import codecs
import copyreg
import signal
import sys

import handlers


class Point:
    pass


def setup():
    signal.signal(signal.SIGUSR1, handlers.on_signal)
    sys.excepthook = handlers.on_error
    codecs.register_error("ours", handlers.on_encoding)
    copyreg.pickle(Point, handlers.reduce_point)
