caught = []


def on_signal(number, frame):
    caught.append("new signal")


def on_error(kind, value, trace, prefix="new "):
    caught.append(prefix + kind.__name__)


def on_encoding(error):
    return ("*" * (error.end - error.start), error.end)


def reduce_point(point):
    return (tuple, (("new", "point"),))
