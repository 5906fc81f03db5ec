"""A function watched through sys.monitoring is still watched after it was changed and moved."""

OUTCOME = "applied"
REQUIRES = (3, 12)


def _lines(function, *args):
    import sys

    seen = []
    monitoring = sys.monitoring
    monitoring.register_callback(3, monitoring.events.LINE, lambda code, line: seen.append(line))
    try:
        function(*args)
    finally:
        monitoring.register_callback(3, monitoring.events.LINE, None)
    return seen


def hold():
    import app
    import sys

    monitoring = sys.monitoring
    monitoring.use_tool_id(3, "watcher")
    monitoring.set_local_events(3, app.work.__code__, monitoring.events.LINE)
    return app.work


def observe():
    import app

    return app.work(3), app.other(1)


def check(work, stage):
    import sys

    events = sys.monitoring.get_local_events(3, work.__code__)
    assert events == sys.monitoring.events.LINE
    assert _lines(work, 1) == {"after": [6, 7], "after2": [2, 3, 4]}[stage]
