LISTENERS = []


def subscribe(topic, retries, handler):
    log = []

    def on_event(event, *, quiet=False):
        if not quiet:
            log.append(event)
        return handler(topic, event)

    LISTENERS.append(on_event)
    return on_event, log


def emit(event):
    return [listener(event) for listener in LISTENERS]
