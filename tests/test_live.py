"""A program under ``pljam run`` follows its files, says so, and can be restarted."""

from __future__ import annotations

import os
import pty
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import PLJAM, PYTHON, SOURCES, Running, environment, write

pytest.importorskip("watchfiles", reason="file events come from watchfiles")

# Answers each line of stdin, so that a test sees what the program does now.
MAIN = """\
import os, sys
import prices

asked = 0

def answer(line):
    return f"{line} {prices.total(2)}"

def main():
    global asked
    print("up", os.getpid(), sys.argv[1:], flush=True)
    for line in sys.stdin:
        asked += 1
        print(answer(line.strip()), "asked", asked, flush=True)

if __name__ == "__main__":
    main()
"""
PRICES = "def total(n):\n    return n * 10\n"
SHOP = {"main.py": MAIN, "prices.py": PRICES}

# A session that refuses every batch, in the place of the engine's.
REFUSING = """\
import sys
import pljam
from pljam.report import Note, ReloadReport

class Tracker:
    def note_main(self, main, data):
        pass

class Session:
    tracker = Tracker()

    def reload_changed(self, paths):
        if not any(path.endswith("prices.py") for path in paths):
            return ReloadReport()
        note = Note("prices.Row", "layout", paths[0], 1, "2 rows cannot follow")
        return ReloadReport(files=tuple(paths), refused=(note,))

pljam.start = lambda roots: Session()
from pljam.cli import main
sys.exit(main(sys.argv[1:]))
"""


def edit(path: Path, old: str, new: str) -> None:
    """Save a change as most editors do."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_name(path.name + ".new")
    beside.write_text(text.replace(old, new), "utf-8")
    beside.replace(path)


def asked(running: Running, word: str) -> str:
    """The program's answer to a word."""
    running.say(word)
    return running.wait_for(f"{word} ")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The folder of a program."""
    write(tmp_path, SHOP)
    return tmp_path


@pytest.fixture
def running(shop: Path) -> Iterator[Running]:
    """The program, running."""
    with Running([*PLJAM, "run", "main.py", "a", "--quiet"], shop) as made:
        made.wait_for("up")
        yield made


def test_a_save_goes_live_and_state_stays(running: Running, shop: Path) -> None:
    """A changed function is called from the next time on; the program's counter goes on."""
    assert asked(running, "one") == "one 20 asked 1"
    edit(shop / "prices.py", "* 10", "* 11")
    line = running.wait_for("↻")
    assert re.fullmatch(r"↻ prices\.total · 1 reference · \d+\.\d ms", line)
    assert asked(running, "two") == "two 22 asked 2"


def test_the_main_module_follows_too(running: Running, shop: Path) -> None:
    """The script itself is a module like the others, and is not run again."""
    edit(shop / "main.py", "{line} {prices", "{line} costs {prices")
    assert "__main__.answer" in running.wait_for("↻")
    assert asked(running, "one") == "one costs 20 asked 1"
    assert sum(line.startswith("up") for line in running.lines) == 1


def test_a_package_run_by_name_follows(tmp_path: Path) -> None:
    """With -m the package's __main__ and its other modules follow."""
    main = MAIN.replace("import prices", "from . import prices")
    write(tmp_path, {"shop/__init__.py": "", "shop/__main__.py": main, "shop/prices.py": PRICES})
    with Running([*PLJAM, "run", "-m", "shop", "x"], tmp_path) as running:
        assert running.wait_for("up").endswith("['x']")
        edit(tmp_path / "shop" / "prices.py", "* 10", "* 11")
        assert "shop.prices.total" in running.wait_for("↻")
        edit(tmp_path / "shop" / "__main__.py", "{line} {prices", "{line} costs {prices")
        running.wait_for("↻")
        assert asked(running, "one") == "one costs 22 asked 1"


def test_a_new_module_can_be_imported(running: Running, shop: Path) -> None:
    """A file that is made while the program runs is found by a new import."""
    write(shop, {"taxes.py": "RATE = 2\n"})
    (shop / "prices.py").write_text("import taxes\n\ndef total(n):\n    return n * taxes.RATE\n")
    running.wait_for("↻")
    assert asked(running, "one") == "one 4 asked 1"
    edit(shop / "taxes.py", "2", "3")
    running.wait_for("↻")
    assert asked(running, "two") == "two 6 asked 2"


def test_a_syntax_error_leaves_the_old_code(running: Running, shop: Path) -> None:
    """A file that cannot be compiled changes nothing, and its fix goes live."""
    edit(shop / "prices.py", "n * 10", "(n * 12")
    line = running.wait_for("✗")
    assert line == "✗ prices.py:2 SyntaxError: '(' was never closed · old code runs on"
    assert asked(running, "one") == "one 20 asked 1"
    edit(shop / "prices.py", "(n * 12", "(n * 12)")
    running.wait_for("↻")
    assert asked(running, "two") == "two 24 asked 2"


def test_a_file_that_comes_back_is_no_outcome(running: Running, shop: Path) -> None:
    """Deleting a file and restoring it, or saving it unchanged, says nothing."""
    (shop / "prices.py").unlink()
    (shop / "prices.py").write_text(PRICES)
    edit(shop / "main.py", "asked = 0", "asked = 0")
    edit(shop / "prices.py", "* 10", "* 11")
    running.wait_for("↻ prices.total")
    assert not any(line.startswith(("↻", "✗", "!")) for line in running.lines[:-1])


def test_quiet_says_only_what_failed(shop: Path) -> None:
    """With --quiet an applied edit has no line, a failed one has."""
    with Running([*PLJAM, "run", "--quiet", "main.py"], shop) as running:
        running.wait_for("up")
        edit(shop / "prices.py", "* 10", "* 11")
        while asked(running, "now").split()[1] != "22":
            pass
        edit(shop / "prices.py", "* 11", "* (11")
        running.wait_for("✗")
        assert not any("↻" in line for line in running.lines)


def test_roots_can_be_named(tmp_path: Path) -> None:
    """--root follows files elsewhere, several times if wanted."""
    write(tmp_path, {"app/main.py": MAIN, "lib/prices.py": PRICES})
    command = [*PLJAM, "run", "--root", "app", "--root=lib", "app/main.py"]
    path = os.pathsep.join((str(SOURCES), str(tmp_path / "lib")))
    with Running(command, tmp_path, PYTHONPATH=path) as running:
        running.wait_for("up")
        edit(tmp_path / "lib" / "prices.py", "* 10", "* 11")
        assert running.wait_for("↻").startswith("↻ prices.total")


def test_off_follows_nothing(shop: Path) -> None:
    """With PLJAM=off a save does nothing, and SIGHUP ends the program."""
    with Running([*PLJAM, "run", "main.py"], shop, PLJAM="off") as running:
        running.wait_for("up")
        edit(shop / "prices.py", "* 10", "* 11")
        assert asked(running, "one") == "one 20 asked 1"
        running.process.send_signal(signal.SIGHUP)
        assert running.end() == -signal.SIGHUP


@pytest.mark.parametrize("flags", [(), ("-X", "utf8", "-W", "error")], ids=["plain", "flags"])
def test_a_hang_up_restarts(shop: Path, flags: tuple[str, ...]) -> None:
    """SIGHUP starts the program anew: same process, flags, arguments, folder and environment."""
    wanders = (
        "import os, sys\n"
        "print(os.getcwd() == sys.path[0], sys.flags.utf8_mode, os.environ.get('NEW'))\n"
        "os.chdir('/')\nos.environ['NEW'] = '1'\n"
    )
    write(shop, {"main.py": wanders + MAIN})
    command = [PYTHON[0], *flags, "-m", "pljam", "run", "main.py", "a", "-b"]
    with Running(command, shop, PYTHONUTF8="0") as running:
        first = running.wait_for("up")
        before = list(running.lines)
        assert asked(running, "one") == "one 20 asked 1"
        running.process.send_signal(signal.SIGHUP)
        running.lines.clear()
        assert running.wait_for("up") == first
        assert running.lines == before
        assert asked(running, "two") == "two 20 asked 1"
        edit(shop / "prices.py", "* 10", "* 11")
        running.wait_for("↻ prices.total")
        assert asked(running, "three") == "three 22 asked 2"


def test_output_is_written_out_before_a_restart(shop: Path) -> None:
    """What the program had printed into a buffer is not lost by a restart."""
    write(
        shop,
        {
            "main.py": "import os, signal\nprint('printed')\nif os.path.exists('twice'):\n"
            "    os._exit(3)\nopen('twice', 'w').close()\nos.kill(os.getpid(), signal.SIGHUP)"
        },
    )
    with Running([*PLJAM, "run", "main.py"], shop, PYTHONUNBUFFERED="") as running:
        running.wait_for("printed")
        assert running.end() == 3


def test_a_refusal_says_how_to_restart(shop: Path) -> None:
    """After a refusal the old code runs on, and the line says which signal restarts."""
    with Running([*PYTHON, "-c", REFUSING, "run", "main.py", "a"], shop) as running:
        process = running.wait_for("up").split()[1]
        edit(shop / "prices.py", "* 10", "* 11")
        assert running.wait_for("!") == (
            "! prices.py:1 refused: 2 rows cannot follow [layout]"
            f" · needs a restart: kill -HUP {process}"
        )
        assert asked(running, "one") == "one 20 asked 1"
        running.process.send_signal(signal.SIGHUP)
        assert running.wait_for("up") == f"up {process} ['a']"
        assert asked(running, "two") == "two 22 asked 1"


def test_restart_on_refusal(shop: Path) -> None:
    """--restart-on-refusal restarts by itself."""
    command = [*PYTHON, "-c", REFUSING, "run", "--restart-on-refusal", "main.py", "a"]
    with Running(command, shop) as running:
        first = running.wait_for("up")
        edit(shop / "prices.py", "* 10", "* 11")
        assert running.wait_for("!").endswith("[layout] · restarts now")
        assert running.wait_for("up") == first
        assert asked(running, "one") == "one 22 asked 1"


def test_a_program_may_take_the_hang_up(shop: Path) -> None:
    """A program with its own handler keeps it, and is not told to be restarted with it."""
    own = "import signal\nsignal.signal(signal.SIGHUP, lambda *a: print('own', flush=True))\n"
    write(shop, {"main.py": own + MAIN})
    with Running([*PYTHON, "-c", REFUSING, "run", "main.py"], shop) as running:
        running.wait_for("up")
        edit(shop / "prices.py", "* 10", "* 11")
        assert running.wait_for("!").endswith("[layout] · needs a restart")
        running.process.send_signal(signal.SIGHUP)
        running.wait_for("own")


def test_a_lost_terminal_ends_the_program(shop: Path) -> None:
    """When its terminal closes, a program ends by SIGHUP as under python, and does not restart."""
    # Not paused: a signal that comes just before would be met only by the next one.
    write(shop, {"main.py": "print('up', flush=True)\nwhile True:\n    pass"})
    child, control = pty.fork()
    if child == 0:
        os.chdir(shop)
        os.execve(sys.executable, [*PLJAM, "run", "main.py"], environment())
    told = b""
    while b"up" not in told:
        told += os.read(control, 1000)
    os.close(control)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGHUP


def test_a_program_without_stderr_follows(shop: Path) -> None:
    """Without stderr the program runs on and follows."""
    command = ["/bin/sh", "-c", 'exec "$@" 2>&-', "sh", *PLJAM, "run", "main.py"]
    with Running(command, shop) as running:
        running.wait_for("up")
        edit(shop / "prices.py", "* 10", "* 11")
        while asked(running, "now").split()[1] != "22":
            pass


def test_our_own_defect_is_shown_and_survived(shop: Path) -> None:
    """If the engine itself raises, its traceback is shown and the watching goes on."""
    broken = REFUSING.replace(
        "        note = ", "        raise ZeroDivisionError('ours')\n        note = "
    )
    with Running([*PYTHON, "-c", broken, "run", "main.py"], shop) as running:
        running.wait_for("up")
        for factor in ("11", "12"):
            (shop / "prices.py").write_text(f"def total(n):\n    return n * {factor}\n")
            running.wait_for("! pljam failed")
            running.wait_for("ZeroDivisionError: ours")
        assert asked(running, "one") == "one 20 asked 1"
