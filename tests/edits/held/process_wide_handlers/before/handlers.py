caught = []


def on_signal(number, frame):
    caught.append("signal")


def on_error(kind, value, trace):
    caught.append(kind.__name__)


def on_encoding(error):
    return ("?", error.end)


def reduce_point(point):
    return (tuple, (("point",),))
