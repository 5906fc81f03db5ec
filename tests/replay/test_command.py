"""A program that mends failing calls: what it is told, what it may answer, and how it is ended."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from replay.playing import write
from running import PLJAM, Running, environment

import pljam

pytest.importorskip("watchfiles", reason="pljam run needs watchfiles")

PROGRAM = """
== shop.py
def total(items, tax=2):
    raise NotImplementedError("total")

def serve(items):
    return f"served {total(items)}"
== main.py
import sys
import shop

print("begin")
print(shop.serve([3, 5]))
print("end")
"""
EDIT = """
import json, pathlib, sys
failure = json.load(sys.stdin)
def edit(old, new):
    path = pathlib.Path(failure["path"])
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
"""
FAILING = 'raise NotImplementedError("total")'


@dataclass
class Mended:
    """What a program printed that another one mended."""

    lines: list[str]
    told: list[str]
    status: int


def mend(folder: Path, script: str, program: str = PROGRAM, **changes: str) -> Mended:
    """Run a program under a replay; ``script`` is what mends it."""
    write(folder, program)
    (folder / "mend.py").write_text(script)
    done = subprocess.run(
        [*PLJAM, "run", "--handler", shlex.join([sys.executable, "mend.py"]), "main.py"],
        cwd=folder,
        env=environment(PLJAM_CACHE="", **changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return Mended(done.stdout.splitlines(), done.stderr.splitlines(), done.returncode)


NAME = os.path.basename(sys.executable)


def test_a_program_that_edits_and_ends_lets_the_call_be_retried(tmp_path: Path) -> None:
    """Without an answer an edit means retry; what else it writes is shown behind its name."""
    script = EDIT + f"edit({FAILING!r}, 'return sum(items) * tax')\nprint('mended')\n"
    script += "print('to stderr', file=sys.stderr)\nprint('part', end='')"
    done = mend(tmp_path, script)
    assert done.lines == ["begin", "served 16", "end"]
    assert done.status == 0
    for text in ("mended", "to stderr", "part"):
        assert f"{NAME} | {text}" in done.told
    assert any("shop.total" in line and "1 reference" in line for line in done.told)


def test_it_is_told_of_the_failure(tmp_path: Path) -> None:
    """The failure is JSON on its standard input, and in the file that the environment names."""
    script = (
        "import json, os, pathlib, sys\ntext = sys.stdin.read()\n"
        "assert pathlib.Path(os.environ['PLJAM_FAILURE']).read_text() == text\n"
        "pathlib.Path('told.json').write_text(text)\nprint('{\"restart\": \"skip\"}')"
    )
    done = mend(tmp_path, script)
    assert done.lines == ["begin", "served None", "end"]
    assert "pljam: skipped: total returns None" in done.told
    told = json.loads((tmp_path / "told.json").read_text())
    assert told["function"] == "total"
    assert told["exception"]["message"] == "NotImplementedError: total"
    assert told["arguments"] == {"items": "[3, 5]", "tax": "2"}
    assert (told["path"], told["line"]) == (str(tmp_path / "shop.py"), 2)
    assert [level["name"] for level in told["levels"]] == ["serve", "<module>"]
    assert told["reload"] == []
    assert FAILING in json.dumps(told["context"]).replace('\\"', '"')


ANSWERS = {
    '{"restart": "use_value", "value": [1, {"a": null}]}': "served [1, {'a': None}]",
    '{"restart": "use_value", "value": 7}\\n\\n': "served 7",
    '{"restart": "skip"}': "served None",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_last_line_is_the_restart(tmp_path: Path, answer: str) -> None:
    """Lines before it are shown, also if they look like an answer."""
    done = mend(tmp_path, f"""print('{{"restart": "raise"}}')\nprint('{answer}')""")
    assert done.lines == ["begin", ANSWERS[answer], "end"]
    assert done.told[0] == f'{NAME} | {{"restart": "raise"}}'


def test_an_outer_call_can_be_retried(tmp_path: Path) -> None:
    """The call above begins anew with its arguments, on the edited code."""
    script = EDIT + "edit('{total(items)}', '{sum(items)}')\n"
    script += "print(json.dumps({'restart': 'retry_outer', 'calls': 1}))"
    assert mend(tmp_path, script).lines == ["begin", "served 8", "end"]


REFUSED = {
    "print('garbage {')": "changed nothing and answered nothing",
    'print(\'{"restart": "raise"}\')': "",
    "import sys; sys.exit(3)": "exited with status 3",
    "import os; os.kill(os.getpid(), 9)": "was ended by signal 9",
    'print(\'{"restart": "dance"}\')': "answered the restart 'dance', which there is not",
    'print(\'{"restart": "use_value"}\')': "answered use_value without a value",
    'print(\'{"restart": "retry_outer", "calls": 0}\')': "answered retry_outer with 0 calls",
}


@pytest.mark.parametrize("script", REFUSED)
def test_what_is_no_answer_gives_up(tmp_path: Path, script: str) -> None:
    """The reason is told, and the exception goes on as it would have."""
    done = mend(tmp_path, script)
    assert (done.lines, done.status) == (["begin"], 1)
    assert done.told[-1] == "NotImplementedError: total"
    if REFUSED[script]:
        assert f"pljam: {NAME} {REFUSED[script]}: the exception goes on" in done.told


def test_a_command_that_is_not_there_gives_up(tmp_path: Path) -> None:
    """The reason is told."""
    write(tmp_path, PROGRAM)
    done = subprocess.run(
        [*PLJAM, "run", "--handler", "/no/such mender", "main.py"],
        cwd=tmp_path,
        env=environment(PLJAM_CACHE=""),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "pljam: such cannot be run: No such file or directory: the exception" in done.stderr


def test_an_edit_that_cannot_be_applied_goes_back(tmp_path: Path) -> None:
    """The program is asked again with the error, before the call is retried."""
    script = EDIT + (
        "if failure['reload']:\n"
        "    print(failure['reload'][0]['reason'])\n"
        "    edit('return (8', 'return 8')\n"
        "else:\n"
        f"    edit({FAILING!r}, 'return (8')\n"
    )
    done = mend(tmp_path, script)
    assert done.lines == ["begin", "served 8", "end"]
    assert f"{NAME} | SyntaxError: '(' was never closed" in done.told


def test_edits_that_are_never_applied_end(tmp_path: Path) -> None:
    """After some rounds the failure is given up."""
    script = EDIT + "open('rounds', 'a').write('.')\n"
    script += f"if not failure['reload']: edit({FAILING!r}, 'return (8')"
    done = mend(tmp_path, script)
    assert (tmp_path / "rounds").read_text() == "....."
    assert f"pljam: {NAME} made no edit that could be applied: the exception goes on" in done.told
    assert done.status == 1


def test_a_definition_can_be_answered(tmp_path: Path) -> None:
    """It takes the place of the failing one, with the imports that it needs."""
    source = "import math\n\ndef total(items, tax=2):\n    return math.prod(items) * tax\n"
    answer = json.dumps({"restart": "retry", "source": source})
    done = mend(tmp_path, f"print({answer!r})")
    assert done.lines == ["begin", "served 30", "end"]
    text = (tmp_path / "shop.py").read_text()
    assert text.startswith("import math\n")
    assert "def serve(items):" in text
    assert FAILING not in text


def test_a_definition_that_cannot_be_written_or_applied_leaves_no_trace(tmp_path: Path) -> None:
    """The reason goes back to the program; the file is as it was."""
    refused = json.dumps({"restart": "retry", "source": "def other(): pass"})
    broken = json.dumps(
        {"restart": "retry", "source": "def total(items, tax=nowhere.at_all):\n    return 1"}
    )
    script = EDIT + (
        f"before = {PROGRAM!r}.split('== shop.py\\n')[1].split('\\n== main')[0]\n"
        "assert pathlib.Path(failure['path']).read_text() == before\n"
        "if not failure['reload']:\n"
        f"    print({refused!r})\n"
        "elif 'nowhere' in failure['reload'][0]['reason']:\n"
        "    print(json.dumps({'restart': 'use_value', 'value': 1}))\n"
        "else:\n"
        f"    print({broken!r})\n"
    )
    done = mend(tmp_path, script)
    assert done.lines == ["begin", "served 1", "end"], "\n".join(done.told)
    assert any(line.startswith(f"pljam: what {NAME} answered is refused:") for line in done.told)


STUBBORN = """
import os, pathlib, signal, subprocess, sys
inner = (
    "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('up', os.getpid(), flush=True); time.sleep(1000)"
)
subprocess.run([sys.executable, "-c", inner])
"""


def is_alive(process: int) -> bool:
    """Whether a process runs; one that is only not buried yet does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_the_time_limit_ends_all_that_it_started(tmp_path: Path) -> None:
    """A child of the program that takes no notice of being ended is ended too."""
    program = PROGRAM.replace(
        "import shop\n",
        "import pljam, shop\nsys.argv[1:] = ['x']\n"
        f"replay = pljam.replay(handler=pljam.Command([{sys.executable!r}, 'mend.py'], seconds=3))\n",
    ).replace("print(shop.serve([3, 5]))", "with replay:\n    print(shop.serve([3, 5]))")
    write(tmp_path, program)
    (tmp_path / "mend.py").write_text(STUBBORN)
    done = subprocess.run(
        [sys.executable, "main.py"],
        cwd=tmp_path,
        env=environment(PLJAM_CACHE=""),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert f"pljam: {NAME} was ended: it took more than 3 s: the exception goes on" in done.stderr
    inner = next(line for line in done.stderr.splitlines() if "| up" in line)
    assert not is_alive(int(inner.split()[-1]))


@pytest.mark.parametrize("number", [signal.SIGINT])
def test_an_interrupt_ends_all_that_it_started(tmp_path: Path, number: int) -> None:
    """The exception of the failing call goes on then."""
    write(tmp_path, PROGRAM)
    (tmp_path / "mend.py").write_text(STUBBORN)
    handler = shlex.join([sys.executable, "mend.py"])
    command = [*PLJAM, "run", "--handler", handler, "main.py"]
    with Running(command, tmp_path, PLJAM_CACHE="") as running:
        inner = int(running.wait_for("| up").split()[-1])
        running.process.send_signal(number)
        running.wait_for("NotImplementedError: total")
        assert running.end() == 1
        assert not is_alive(inner)


def test_what_it_leaves_running_is_not_waited_for(tmp_path: Path) -> None:
    """A process that goes on after it, with its streams open, holds nothing up."""
    script = EDIT + f"edit({FAILING!r}, 'return 8')\n"
    script += (
        "import subprocess\n"
        "left = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1000)'])\n"
        "print(left.pid)\n"
    )
    done = mend(tmp_path, script)
    assert done.lines == ["begin", "served 8", "end"]
    left = int(next(line for line in done.told if line.startswith(f"{NAME} | ")).split()[-1])
    assert is_alive(left)
    os.kill(left, signal.SIGKILL)


def test_it_mends_coroutines_and_threads(tmp_path: Path) -> None:
    """The command is run wherever the failing call is."""
    program = """
== main.py
import asyncio, threading
async def fetch(n):
    return n / 0
def work():
    print("worked", nothing)
print("fetched", asyncio.run(fetch(4)))
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""
    script = EDIT + (
        "edit('/ 0', '/ 2') if failure['function'] == 'fetch' else edit('nothing)', '1)')\n"
    )
    assert mend(tmp_path, script, program).lines == ["fetched 2.0", "worked 1"]


def test_a_command_is_a_list_of_words() -> None:
    """A text is none, and neither is nothing."""
    wrong: str | list[str]
    for wrong in ("python mend.py", []):
        with pytest.raises(ValueError, match="list of words"):
            pljam.Command(wrong)
