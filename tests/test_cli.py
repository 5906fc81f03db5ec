"""The command line: what it takes, what it prints, and that every message fits 80 columns."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from running import PLJAM, PYTHON, environment, write

from pljam import cli
from pljam._version import __version__


def call(
    arguments: Sequence[str], folder: Path, start: Sequence[str] = PLJAM, **changes: str
) -> tuple[int, str, str]:
    """Status and outputs of the command."""
    done = subprocess.run(
        [*start, *arguments],
        cwd=folder,
        env=environment(COLUMNS="200", **changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


MESSAGES: dict[str, tuple[Sequence[str], int, str]] = {
    "help": (["--help"], 0, "usage: pljam"),
    "version": (["--version"], 0, f"pljam {__version__}\n"),
    "nothing": ([], 2, "usage: pljam"),
    "run help": (["run", "--help"], 0, "TARGET [ARGS ...]"),
    "run nothing": (["run"], 2, "pljam run: no TARGET to run"),
    "run -m nothing": (["run", "-m"], 2, "pljam run: no TARGET to run"),
    "run unknown option": (["run", "--fast", "main.py"], 2, "unrecognized arguments: --fast"),
    "run stdin": (["run", "-"], 2, "a program on stdin has no file to follow"),
    "run a missing file": (["run", "no" * 50 + ".py"], 2, "can't open file"),
    "run a missing module": (["run", "-m", "nosuch"], 1, "pljam run: No module named nosuch"),
    "run a file as module": (["run", "-m", "main.py"], 1, "(-m takes 'main')"),
    "run a relative module": (["run", "-m", ".main"], 1, "Relative module names not supported"),
    "run a wrong root": (["run", "--root", "nosuch", "main.py"], 2, "'nosuch' is not a directory"),
    "run no root": (["run", "--root"], 2, "expected one argument"),
    "run with no handler": (["run", "--handler"], 2, "expected one argument"),
    "run with an open quote": (
        ["run", "--handler", "mend 'it", "main.py"],
        2,
        '--handler "mend \'it": No closing quotation',
    ),
    "unknown command": (["walk"], 2, "invalid choice: 'walk'"),
    "imports help": (["imports", "--help"], 0, "MODULE:NAME"),
    "imports nothing": (["imports"], 2, "MODULE:NAME"),
    "imports of no name": (["imports", "shop.pricing"], 2, "is not of the form MODULE:NAME"),
    "imports below no root": (["imports", "a:b", "--root", "no"], 2, "'no' is not a directory"),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_messages_fit_80_columns_without_colour(name: str, tmp_path: Path) -> None:
    """Help, version and errors say what is expected, in 80 columns and plain letters."""
    arguments, status, text = MESSAGES[name]
    write(tmp_path, {"main.py": ""})
    got, out, err = call(arguments, tmp_path)
    assert got == status
    assert text in " ".join((out or err).split()) or text in (out or err)
    assert (err == "") == (status == 0 or name == "nothing")
    assert all(len(line) <= 80 for line in (out + err).splitlines() if "nono" not in line)
    assert "\x1b" not in out + err


def test_a_missing_extra_is_named_in_one_line(tmp_path: Path) -> None:
    """Without watchfiles the command says how to install it, and runs nothing."""
    write(tmp_path, {"main.py": "print('ran')"})
    hide = (
        "import importlib.util as u, sys; find = u.find_spec;"
        "u.find_spec = lambda name, *rest: None if name == 'watchfiles' else find(name, *rest);"
        "from pljam.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    assert call(["run", "main.py"], tmp_path, [*PYTHON, "-c", hide]) == (
        2,
        "",
        "pljam run needs watchfiles: pip install 'pljam[run]'\n",
    )
    assert call(["run", "main.py"], tmp_path, [*PYTHON, "-c", hide], PLJAM="off")[:2] == (
        0,
        "ran\n",
    )


SPLITS: list[tuple[list[str], list[str], list[str]]] = [
    (["a.py", "--root", "x"], [], ["a.py", "--root", "x"]),
    (["--root", "d", "a.py"], ["--root", "d"], ["a.py"]),
    (["--root=d", "-m", "a", "-m"], ["--root=d", "-m"], ["a", "-m"]),
    (["-ma.b", "x"], ["-m"], ["a.b", "x"]),
    (["--quiet", "--", "-odd.py", "y"], ["--quiet"], ["-odd.py", "y"]),
    (["--quiet", "-"], ["--quiet"], ["-"]),
    (["a.py", "--", "b"], [], ["a.py", "--", "b"]),
]


@pytest.mark.parametrize(("given", "own", "program"), SPLITS)
def test_options_after_the_target_are_the_programs(
    given: list[str], own: list[str], program: list[str]
) -> None:
    """Everything behind TARGET belongs to the program, whatever it looks like."""
    assert cli.split_run(given) == (own, program)


def test_imports_are_printed(tmp_path: Path) -> None:
    """Who imports a function is printed for people, and with --json for programs."""
    write(
        tmp_path,
        {"pricing.py": "def total(): pass\n", "cart.py": "from pricing import total as price\n"},
    )
    status, out, err = call(["imports", "pricing:total"], tmp_path)
    assert (status, err) == (0, "")
    assert "cart.py" in out
    status, out, err = call(["imports", "pricing:total", "--json"], tmp_path)
    assert status == 0
    assert "cart.py" in json.dumps(json.loads(out))


def test_plain_runs_import_nothing_foreign(tmp_path: Path) -> None:
    """Running a program brings no package of others into its process, not even ours to watch."""
    text = "import sys\nprint(sorted({'watchfiles', 'anyio', 'rich'} & set(sys.modules)))"
    write(tmp_path, {"main.py": text})
    assert call(["run", "main.py"], tmp_path) == (0, "[]\n", "")
