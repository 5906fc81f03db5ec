"""pdb's "break module.function" finds a moved and changed function, and lists its new source."""

OUTCOME = "applied"


def _session(commands, code):
    import io
    import pdb
    import re
    import sys

    out = io.StringIO()
    typed = io.StringIO("\n".join([*commands, "continue", ""]))
    debugger = pdb.Pdb(stdin=typed, stdout=out, nosigint=True, readrc=False)
    debugger.use_rawinput = False
    try:
        debugger.run(code, {"sys": sys})
    finally:
        debugger.clear_all_breaks()
        sys.settrace(None)
    text = out.getvalue()
    stops = re.findall(r"app\.py\((\d+)\)(\w+)\(\)", text)
    return stops, re.findall(r"-> (.*)", text), "Error" in text


def hold():
    import app

    return app.work


def observe():
    import app

    assert app.work is not None
    return _session(
        ["import app", "break app.work", "continue", "next", "next"], "import app; app.work(2)"
    )


def check(work, stage):
    import app

    assert app.work is work
