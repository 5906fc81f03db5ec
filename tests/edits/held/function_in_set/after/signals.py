def on_save(record):
    return ["stored", record]


def on_drop(record, reason="none"):
    return ["dropped", record, reason]


LISTENERS = {on_save, on_drop}
MUTED = frozenset([on_drop])
