"""A function that itself asks for the reload ends on its old code, with new helpers, and is named."""

OUTCOME = "applied"

SOURCE = """
state = {{"runs": 0}}


def run(between):
    state["runs"] += 1
    first = helper()
    between()
    return "run {g}", first, helper()


def helper():
    return "helper {g}"
"""


def drive(write, reload):
    import app

    reports, state = [], app.state

    def edit(generation):
        write("app.py", SOURCE.format(g=generation))
        reports.append(reload())

    assert app.run(lambda: edit(1)) == ("old run", "old helper", "helper 1")
    assert app.run(lambda: edit(2)) == ("run 1", "helper 1", "helper 2")
    assert app.run(lambda: None) == ("run 2", "helper 2", "helper 2")
    assert app.state is state and state == {"runs": 3}
    for report in reports:
        if report is not None:
            assert [name for name in report["live_frames"] if name.endswith("run")], report
            assert not [name for name in report["live_frames"] if name.endswith("helper")], report
