LISTENERS = []


def subscribe(topic, attempts, handler):
    log = []

    async def on_event(event):
        log.append(event)
        return handler(event, topic)

    LISTENERS.append(on_event)
    return on_event, log


def emit(event):
    import asyncio

    return [asyncio.run(listener(event)) for listener in LISTENERS]
