"""What observe() returned, in one canonical text: equal texts mean equal observations."""

from __future__ import annotations

from typing import Any

ATOMS = (type(None), bool, int, float, complex, str, bytes, type(...))


class NotPlain(TypeError):
    """An observation holds something that two processes cannot compare."""


def canonical(value: Any) -> str:
    """The text of a plain value, with the type of every part; the top level one item a line."""
    if type(value) is dict:
        return "\n".join(sorted(f"{_text(key)}: {_text(item)}" for key, item in value.items()))
    if type(value) in (list, tuple):
        return "\n".join([type(value).__name__, *map(_text, value)])
    return _text(value)


def _text(value: Any) -> str:
    """The text of one part; dicts and sets are sorted, because their order is not compared."""
    kind = type(value)
    if kind in ATOMS:
        return repr(value)
    if kind in (list, tuple):
        inside = ", ".join(map(_text, value))
        return f"[{inside}]" if kind is list else f"({inside},)"
    if kind in (set, frozenset):
        return f"{kind.__name__}({', '.join(sorted(map(_text, value)))})"
    if kind is dict:
        inside = ", ".join(sorted(f"{_text(key)}: {_text(item)}" for key, item in value.items()))
        return f"{{{inside}}}"
    raise NotPlain(f"observe() returned a {kind.__name__}: it must return plain values only")


def difference(live: str, fresh: str, fresh_name: str) -> str:
    """The lines in which two observations differ."""
    live_lines, fresh_lines = live.splitlines(), fresh.splitlines()
    out = [f"observe() differs ({fresh_name} has -, the live process has +)"]
    out += [f"  - {line}" for line in fresh_lines if line not in live_lines]
    out += [f"  + {line}" for line in live_lines if line not in fresh_lines]
    if len(out) == 1:
        out += [f"  - {fresh}", f"  + {live}"]
    return "\n".join(out)
