"""The answer of ``pljam imports``: who imports a name, as lines for a person and as JSON."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Container, Iterable, Iterator
from textwrap import wrap

from pljam._source.import_records import Problem
from pljam._source.import_sites import ImportSite, ImportSites, find_direct_imports
from pljam._source.index_cache import default_cache_file

WIDTH = 80
_INDENT = "  "
_FLAGS = {"type_checking": "for type checkers", "try": "in a try"}


def show_imports(name: str, module: str, root: str, as_json: bool = False) -> int:
    """Print who imports ``name`` of ``module`` below ``root``; return the exit status."""
    text, data = imports_command(name, module, root, cache_file=default_cache_file([root]))
    chosen = data if as_json else text
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(chosen.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    return 0


def imports_command(
    name: str,
    module: str,
    root: str = ".",
    *,
    loaded: Container[str] = (),
    cache_file: str | os.PathLike[str] | None = None,
) -> tuple[str, str]:
    """Return the answer as plain text of at most 80 columns, and as one JSON object."""
    sites = find_direct_imports(name, module, root, loaded, cache_file)
    value = {
        "module": module,
        "name": name,
        "root": os.path.abspath(root),
        "sites": [dataclasses.asdict(site) for site in sites],
        "problems": [dataclasses.asdict(problem) for problem in sites.problems],
    }
    return "\n".join(lines(name, module, sites, root)), json.dumps(value, indent=2)


def lines(name: str, module: str, sites: ImportSites, root: str = ".") -> list[str]:
    """Return the answer as lines of at most 80 columns."""
    files = len({site.file for site in sites})
    target = f"{module}:{name}"
    if sites:
        found = f"{_count(len(sites), 'place')} in {_count(files, 'file')} "
        summary = f"{found}{'gets' if len(sites) == 1 else 'get'} at {target}"
    else:
        summary = f"nothing here imports {target}"
    rows = [(_place(site.file, site.line, root), site.name, _how(site)) for site in sites]
    answer = [*_wrapped(summary, ""), *_table(rows)]
    if sites.problems:
        answer.append(f"{_count(len(sites.problems), 'file')} left out:")
        for problem in sites.problems:
            answer.extend(_wrapped(_left_out(problem, root), _INDENT))
    return answer


def _left_out(problem: Problem, root: str) -> str:
    return f"{_place(problem.file, problem.line, root)}  {_printable(problem.reason)}"


def _how(site: ImportSite) -> str:
    """Return in words how a site gets at the name."""
    how = {"from": "from", "star": "star of", "attribute": "through"}[site.kind]
    words = [f"{how} {site.source}"]
    if site.level:
        words.append(f"level {site.level}")
    if site.scope:
        words.append(f"in {site.scope}")
    words.extend(text for flag, text in _FLAGS.items() if flag in site.context)
    if not site.last_binding:
        words.append("bound anew later")
    if site.loaded:
        words.append("loaded")
    return _printable(", ".join(words))


def _table(rows: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield rows in columns; what is too wide for its row goes on in the next line."""
    rows = [(place, _printable(name), how) for place, name, how in rows]
    places = max((len(place) for place, _, _ in rows if len(place) <= 40), default=0)
    names = max((len(name) for _, name, _ in rows if len(name) <= 20), default=0)
    for place, name, how in rows:
        row = f"{_INDENT}{place:<{places}}  {name:<{names}}  {how}"
        if len(row) <= WIDTH:
            yield row
        else:
            yield f"{_INDENT}{place}"
            yield from _wrapped(f"{name}  {how}", _INDENT * 2)


def _wrapped(text: str, indent: str) -> list[str]:
    """Return lines of at most 80 columns, all but the first one indented further."""
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + _INDENT)


def _place(file: str, line: int | None, root: str) -> str:
    """Return a file below the root, with its line; of a path too long the beginning goes."""
    path = os.path.relpath(file, root)
    if path.startswith(os.pardir + os.sep):
        path = file
    place = _printable(path) + ("" if line is None else f":{line}")
    room = WIDTH - len(_INDENT)
    return place if len(place) <= room else "..." + place[3 - room :]


def _printable(text: str) -> str:
    """Return ``text`` without control characters, so that a row stays a row."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
