def on_save(record):
    return ["saved", record]


def on_drop(record):
    return ["dropped", record]


LISTENERS = {on_save, on_drop}
MUTED = frozenset([on_drop])
