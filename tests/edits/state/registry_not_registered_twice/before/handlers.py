from registry import handler


@handler
def on_start(event):
    return f"start {event}"


@handler
def on_stop(event):
    return f"stop {event}"
