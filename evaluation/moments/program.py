"""A small server whose answers show which version of which function made each part.

A function answers with a list: its name, its version, what it was told by others, and its version
again, at the end of the call. A version of 0 is what an edit leaves alone. Even versions have the
other form, where an edit changes more than numbers.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

EDITS = ("bodies", "signature", "constant", "class", "deletion", "two files")

_HEAD = """
import re, sys, threading
import gate
from tail import last
RATE = <version>
lock = threading.Lock()
class Late(Exception):
    def __init__(self, said):
        self.said = said
    def __enter__(self):
        self.said.append(["enter", <own>, <own>])
    def __exit__(self, *error):
        self.said.append(["exit", <own>, <own>])
"""
_CALLED = """
def <name>(<self>n<more>):
    rate = <told>
    return ["<name>", rate, last(n), rate]
"""
_REQUEST = """
<async>def <name>(<self>n):
    said = ["<name>", <own>]
    <opening>
            said.append(<at>first(n))
            <pass>
            said.append(<call>)
    return [*said, <own>]
"""
_CALLBACK = """
def <name>(<self>n):
    said = ["<name>", <own>]
    def one(item):
        mine = ["one", <own>, <at>first(n)]
        gate.passed()
        said.append([*mine, <call>, <own>])
        return ""
    <opening>
    return [*said, <own>]
"""
_STREAM = """
<async>def <name>(<self>n):
    for part in ("<name>", <own>, <at>first(n)):
        yield part
    yield <call>
    yield <own>
"""
_SERVE = """
async def serve(<self>reader, writer):
    while await reader.readline():
        try:
            answer = await <at>reply(0)
        except Exception as error:
            answer = type(error).__name__
        writer.write(f"{answer!r}\\n".encode())
        await writer.drain()
"""
_CAUGHT = "try:\n        raise Late(said)\n    except Late as error:\n        with error:"
_DEEPER = "gate.passed() if n == 50 else said.append(<at>recurse(n + 1))"
# Each request with its form; the moment of the edit is where it passes the gate or is suspended.
_REQUESTS = {
    "handle": (_REQUEST, "if said:"),
    "recurse": (_REQUEST.replace("<pass>", _DEEPER), "if said:"),
    "entered": (_REQUEST, "with Late(said):"),
    "locked": (_REQUEST, "with lock:"),
    "caught": (_REQUEST, _CAUGHT),
    "importing": (
        _REQUEST.replace("<pass>", "said.append(late.part(n))"),
        "import late\n    if 1:",
    ),
    "reply": (_REQUEST.replace("<pass>", "await gate.passed_async()"), "if said:"),
    "sort": (_CALLBACK, "sorted([1, 2, 3], key=one)"),
    "substitute": (_CALLBACK, 're.sub("a", one, "aaa")'),
    "stream": (_STREAM, ""),
    "stream_async": (_STREAM, ""),
}
_TAIL = (
    "def last(n, default=<other>):\n    return ['last', <other>, ['', default, default], <other>]\n"
)
_LATE = "import gate\ngate.passed()\ndef part(n):\n    return ['part', <other>, <other>]\n"


def write(directory: Path, edit: str, version: int) -> None:
    """Bring the program to a version."""
    even = version % 2 == 0
    gains, loses = edit == "signature" and even, edit == "deletion" and even
    body = _CALLED.replace("<name>", "first").replace("<more>", ", default=<own>") + _SERVE
    if not loses:
        more = ", unit" if gains else ""
        body += _CALLED.replace("<name>", "second").replace("<more>", more)
    for name, (form, opening) in _REQUESTS.items():
        prefix = "async " if name in ("reply", "stream_async") else ""
        form = form.replace("<name>", name).replace("<async>", prefix)
        body += form.replace("<opening>", opening).replace("<pass>", "gate.passed()")
    if edit == "class":
        body = "class Shop:" + textwrap.indent(body, "    ") + "shop = Shop()\n"
    else:
        body += "shop = sys.modules[__name__]\n"
    values = {
        "call": f"<at>{'first' if loses else 'second'}(n{', 1' if gains else ''})",
        "at": "self." if edit == "class" else "",
        "self": "self, " if edit == "class" else "",
        "version": version,
        "own": 0 if edit == "constant" else version,
        "told": "RATE" if edit == "constant" else version,
        "other": version if edit == "two files" else 0,
    }
    for name, text in {"app": _HEAD + body, "tail": _TAIL, "late": _LATE}.items():
        for key, value in values.items():
            text = text.replace(f"<{key}>", str(value))
        (directory / f"{name}.py").write_text(text)
