"""A program under ``pljam run`` does what it does under ``python``: output, errors and status."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from running import PLJAM, PYTHON, Running, environment, write

from pljam._run import default_root, users_part

pytest.importorskip("watchfiles", reason="pljam run needs watchfiles")


@dataclass(frozen=True)
class Program:
    """A small program: its files, its command line after ``python``, and its stdin."""

    files: dict[str, str]
    command: Sequence[str] = ("main.py",)
    stdin: str = ""
    flags: Sequence[str] = ()
    environment: dict[str, str] = field(default_factory=dict)


def main(text: str, *arguments: str, stdin: str = "", flags: Sequence[str] = ()) -> Program:
    """A program of one file."""
    return Program({"main.py": text}, ("main.py", *arguments), stdin, flags)


NAMES = """\
'''The doc string.'''
import sys
print(sorted(globals()))
print(__name__, __doc__, __file__, __package__, globals().get("__cached__", "none"))
print(type(__loader__), __builtins__, __spec__ and __spec__.name)
print(sys.argv, sys.path[0], sys.modules["__main__"].__dict__ is globals())
print(sys._getframe().f_code.co_filename)
"""

RAISING = """\
def inner(n):
    raise ValueError(f"bad {n}")


def outer(n):
    try:
        inner(n)
    except ValueError as error:
        raise RuntimeError("outer failed") from error


outer(3)
"""

PROGRAMS: dict[str, Program] = {
    "names and arguments": main(NAMES, "a", "-b", "--root", "x", "-m", "--", "--quiet"),
    "names of a module": Program({"tool.py": NAMES}, ("-m", "tool", "--root", "x")),
    "names of a package": Program(
        {"pkg/__init__.py": "print('init', __name__)", "pkg/__main__.py": NAMES}, ("-m", "pkg")
    ),
    "names of a directory": Program({"app/__main__.py": NAMES}, ("app", "x")),
    "names by a relative path": Program({"a/b.py": NAMES, "c/d": ""}, ("c/../a/b.py",)),
    "isolated from its directory": main(NAMES, flags=("-P",)),
    "relative imports": Program(
        {
            "pkg/__init__.py": "",
            "pkg/part.py": "VALUE = 3",
            "pkg/tool.py": "from .part import VALUE\nfrom . import part\nprint(VALUE, part)",
        },
        ("-m", "pkg.tool"),
    ),
    "module beside the script": Program(
        {"a/main.py": "import helper\nprint(helper.__file__)", "a/helper.py": ""}, ("a/main.py",)
    ),
    "exit 7": main("import sys\nsys.exit(7)"),
    "exit with text": main("import sys\nsys.exit('no such order')"),
    "exit None": main("raise SystemExit"),
    "exit True": main("raise SystemExit(True)"),
    "exit in a function": main("def f():\n    exit(4)\nf()"),
    "exit at once": main("import os\nprint('x', flush=True)\nos._exit(3)"),
    "exception with a cause": main(RAISING),
    "exception group": main("raise ExceptionGroup('two', [ValueError(1), KeyError('k')])"),
    "exception in an imported module": Program(
        {"main.py": "import broken", "broken.py": "def f():\n    1 / 0\n\nf()"}
    ),
    "exception in a package of -m": Program(
        {"pkg/__init__.py": "raise ValueError('init')", "pkg/__main__.py": ""}, ("-m", "pkg")
    ),
    "missing import in a package of -m": Program(
        {"pkg/__init__.py": "import nosuchthing", "pkg/__main__.py": ""}, ("-m", "pkg")
    ),
    "exception of -m": Program({"tool.py": RAISING}, ("-m", "tool")),
    "syntax error": main("def f(:\n    pass"),
    "syntax error in an imported module": Program(
        {"main.py": "def f():\n    import bad\nf()", "bad.py": "x = (1,\n"}
    ),
    "recursion error": main(
        "def f(n):\n    return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n    print(e)"
    ),
    "exception hook": main(
        "import sys\ndef hook(kind, error, trace):\n"
        "    print('hook', kind, error, trace.tb_frame.f_code.co_name, trace.tb_next)\n"
        "    print(sys.last_value is error, sys.last_traceback is trace, sys.excepthook is hook)\n"
        "sys.excepthook = hook\nraise ValueError(1)"
    ),
    "exception and atexit": main(
        "import atexit, sys, traceback\n"
        "atexit.register(lambda: print('last', sys.last_value, flush=True))\n"
        "atexit.register(lambda: traceback.print_last())\nraise KeyError('k')"
    ),
    "echo of stdin": main(
        "import sys\nfor line in sys.stdin: print(line.upper(), end='')", stdin="one\ntwo\nthree"
    ),
    "input at the end of stdin": main("print(input('? '))\ninput()", stdin="yes\n"),
    "interrupted": main(
        "import os, signal\nprint('on', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGINT)\nprint('never')"
    ),
    "interrupted module": Program(
        {"tool.py": "import os, signal\nos.kill(os.getpid(), signal.SIGINT)"}, ("-m", "tool")
    ),
    "interrupt handled": main(
        "import os, signal\ntry:\n    os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n    print('handled')\nfinally:\n    print('finally')"
    ),
    "interrupt and atexit": main(
        "import atexit\natexit.register(print, 'bye', flush=True)\nraise KeyboardInterrupt"
    ),
    "interrupted event loop": main(
        "import asyncio, os, signal\nasync def f():\n    try:\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n        await asyncio.sleep(60)\n"
        "    finally:\n        print('cancelled')\nasyncio.run(f())"
    ),
    "terminated": main("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)"),
    "order at the end": main(
        "import atexit, threading\n"
        "atexit.register(print, 'first registered')\natexit.register(print, 'last registered')\n"
        "go = threading.Event()\n"
        "thread = threading.Thread(target=lambda: (go.wait(), print('thread', flush=True)))\n"
        "thread.start()\nprint('main ends')\ngo.set()"
    ),
    "exception in a thread": main(
        "import threading\nthread = threading.Thread(target=lambda: 1 / 0, name='worker')\n"
        "thread.start()\nthread.join()\nprint('main goes on')"
    ),
    "exit in atexit": main("import atexit, os\natexit.register(os._exit, 9)"),
    "number of threads": main(
        "import threading\nprint([thread.name for thread in threading.enumerate()])\n"
        "print(threading.active_count())\n"
        "print(threading.current_thread() is threading.main_thread())"
    ),
    "no children": main(
        "import os\ntry:\n    print(os.wait())\nexcept ChildProcessError as e:\n    print(e)"
    ),
    "fork": main(
        "import os, sys\nif os.fork() == 0:\n    print('child', flush=True)\n    sys.exit(3)\n"
        "print(os.waitstatus_to_exitcode(os.wait()[1]))",
        flags=("-W", "error"),
    ),
    "many forks": main(
        "import os, warnings\nfor n in range(10):\n    if os.fork() == 0:\n        os._exit(0)\n"
        "    os.wait()\nprint(len(warnings.filters) < 20)",
        flags=("-W", "always"),
    ),
    "killed children": main(
        "import os, signal\nfor n in range(5):\n    child = os.fork()\n    if child == 0:\n"
        "        signal.pause()\n    os.kill(child, signal.SIGHUP)\n"
        "    print(os.waitstatus_to_exitcode(os.wait()[1]))"
    ),
    "spawned processes": main(
        "import multiprocessing as mp\nfrom dataclasses import dataclass\n\n"
        "@dataclass\nclass Order:\n    n: int\n\n"
        "def work(order):\n    return Order(order.n * 2), __name__\n\n"
        "if __name__ == '__main__':\n"
        "    with mp.get_context('spawn').Pool(1) as pool:\n"
        "        print(pool.map(work, [Order(1), Order(2)]))"
    ),
    "spawned processes of -m": Program(
        {
            "pkg/__init__.py": "",
            "pkg/part.py": "OFFSET = 10",
            "pkg/tool.py": "import multiprocessing as mp\nfrom .part import OFFSET\n"
            "def work(n):\n    return n + OFFSET, __name__, __package__\n"
            "if __name__ == '__main__':\n    with mp.get_context('spawn').Pool(1) as pool:\n"
            "        print(pool.map(work, [1, 2]))",
        },
        ("-m", "pkg.tool"),
    ),
    "forked processes": main(
        "import multiprocessing as mp\n"
        "def work(n):\n    return n * 2\n\n"
        "with mp.get_context('fork').Pool(2) as pool:\n    print(pool.map(work, range(4)))"
    ),
    "pickled classes": main(
        "import pickle\nclass A:\n    x = 1\nclass B(A):\n    pass\n"
        "data = pickle.dumps([A, B(), A.__module__])\nprint(len(data), b'__main__' in data)\n"
        "print([type(item).__name__ for item in pickle.loads(data)], pickle.loads(data)[0] is A)"
    ),
    "import of __main__": Program(
        {"main.py": "VALUE = 1\nimport other", "other.py": "import __main__\nprint(__main__.VALUE)"}
    ),
    "annotations are evaluated": main("def f(x: 1 + 1): pass\nprint(f.__annotations__)"),
    "future annotations": main(
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "import typing\n@dataclass\nclass P:\n    x: Q\nclass Q: pass\n"
        "print(typing.get_type_hints(P))"
    ),
    "source of a function": main(
        "import inspect\ndef f():\n    return 1  # one\nprint(inspect.getsource(f))\n"
        "print(inspect.getmodule(f))"
    ),
    "coding cookie": Program({"main.py": "# coding: latin-1\nprint(ascii('é'))"}),
    "byte order mark": main("\ufeffprint('ok')"),
    "warnings": main("import warnings\nwarnings.warn('old')\nwarnings.warn('old')"),
    "warnings as errors": main("import warnings\nwarnings.warn('old')", flags=("-W", "error")),
    "its own subprocess": main(
        "import subprocess, sys\nif len(sys.argv) > 1:\n    print('child', sys.argv)\nelse:\n"
        "    subprocess.run([sys.executable, __file__, 'x'])"
    ),
    "no such file": Program({}, ("nosuch.py",)),
    "no such module": Program({}, ("-m", "nosuch")),
    "no such submodule": Program({"pkg/__init__.py": ""}, ("-m", "pkg.nosuch")),
    "package without main": Program({"pkg/__init__.py": ""}, ("-m", "pkg")),
    "directory without main": Program({"app/x.py": ""}, ("app",)),
    "objects at the end": main(
        "class Noisy:\n    def __del__(self):\n        print('deleted', Noisy, flush=True)\n"
        "noisy = Noisy()\nprint('end')"
    ),
    "signal handler": main(
        "import os, signal\nsignal.signal(signal.SIGUSR1, lambda *a: print('usr1'))\n"
        "os.kill(os.getpid(), signal.SIGUSR1)\nprint(signal.getsignal(signal.SIGTERM))"
    ),
}

# The messages for a missing program are ours; the status is python's.
OWN_MESSAGES = {
    "no such file",
    "no such module",
    "no such submodule",
    "package without main",
    "directory without main",
}


def outcome(start: Sequence[str], program: Program, folder: Path) -> tuple[int, str, str]:
    """The status and both outputs of a program."""
    done = subprocess.run(
        [*start, *program.command],
        cwd=folder,
        env=environment(**program.environment),
        input=program.stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    errors = re.sub(r'  File "<frozen runpy>", line \d+, in \w+\n', "", done.stderr)
    errors = re.sub(r"0x[0-9a-f]{6,}", "0x…", errors)
    return done.returncode, re.sub(r"0x[0-9a-f]{6,}", "0x…", done.stdout), errors


def same_as_python(
    name: str, folder: Path, options: Sequence[str] = (), own: str = "(?!)", **changes: str
) -> None:
    """Run a program both ways and compare; lines of stderr that match ``own`` are ours."""
    program = PROGRAMS[name]
    write(folder, program.files)
    if name == "coding cookie":
        (folder / "main.py").write_bytes(program.files["main.py"].encode("latin-1"))
    plain = outcome([*PYTHON, *program.flags], program, folder)
    program.environment.update(changes)
    start = [*PYTHON, *program.flags, "-m", "pljam", "run", *options]
    status, output, errors = outcome(start, program, folder)
    ours = (status, output, re.sub(rf"{own}\n", "", errors))
    if name in OWN_MESSAGES:
        assert (ours[0], ours[1]) == plain[:2]
        assert ours[2].startswith("pljam run: ")
        assert len(ours[2].splitlines()[0]) <= 80
    else:
        assert ours == plain


@pytest.mark.parametrize("name", PROGRAMS)
def test_program_runs_as_under_python(name: str, tmp_path: Path) -> None:
    """Status, stdout and stderr of a program are those of plain python."""
    same_as_python(name, tmp_path)


@pytest.mark.once
@pytest.mark.parametrize("name", PROGRAMS)
def test_program_that_is_given_up_runs_as_under_python(name: str, tmp_path: Path) -> None:
    """The same with every function guarded, where each failure is asked about and given up."""
    handler = ("--handler", "sh -c 'exit 9'")
    same_as_python(name, tmp_path, handler, "pljam: sh exited with status 9: .*")


@pytest.mark.parametrize("name", ["names and arguments", "exception with a cause", "interrupted"])
def test_off_runs_the_program_only(name: str, tmp_path: Path) -> None:
    """PLJAM=off runs the same program with nothing added."""
    same_as_python(name, tmp_path, PLJAM="off")


def test_zip_file_runs_as_under_python(tmp_path: Path) -> None:
    """A zip file with a __main__ module runs as under python."""
    with zipfile.ZipFile(tmp_path / "app.zip", "w") as archive:
        archive.writestr("__main__.py", NAMES + "import inside\nprint(inside.__file__)")
        archive.writestr("inside.py", "")
    program = Program({}, ("app.zip", "x"))
    assert outcome([*PLJAM, "run"], program, tmp_path) == outcome(PYTHON, program, tmp_path)


def test_symlinked_script_runs_as_under_python(tmp_path: Path) -> None:
    """A symlink to a script finds the modules beside its target."""
    write(tmp_path, {"real/main.py": NAMES + "import beside", "real/beside.py": "print('beside')"})
    (tmp_path / "link.py").symlink_to(tmp_path / "real" / "main.py")
    program = Program({}, ("link.py",))
    assert outcome([*PLJAM, "run"], program, tmp_path) == outcome(PYTHON, program, tmp_path)


def test_compiled_script_runs_as_under_python(tmp_path: Path) -> None:
    """A .pyc file runs as under python."""
    write(tmp_path, {"main.py": "import sys\nprint(__file__, sys.argv)\n1 / 0"})
    compile_it = "import py_compile; py_compile.compile('main.py', 'main.pyc')"
    subprocess.run([*PYTHON, "-c", compile_it], cwd=tmp_path, check=True)
    program = Program({}, ("main.pyc",))
    assert outcome([*PLJAM, "run"], program, tmp_path) == outcome(PYTHON, program, tmp_path)


@pytest.mark.parametrize("start", [PYTHON, [*PLJAM, "run"]], ids=["python", "pljam"])
def test_interrupt_from_outside_kills_by_the_signal(start: list[str], tmp_path: Path) -> None:
    """Ctrl-C ends a waiting program as it ends one under python: by SIGINT, with its traceback."""
    write(tmp_path, {"main.py": "import threading\nprint('up')\nthreading.Event().wait()\n"})
    with Running([*start, "main.py"], tmp_path) as running:
        running.wait_for("up")
        running.process.send_signal(signal.SIGINT)
        running.wait_for("KeyboardInterrupt")
        assert running.end() == -signal.SIGINT
        assert not any("pljam" in line for line in running.lines)


def test_no_traceback_part_is_lost_without_our_frames() -> None:
    """A traceback that never went through a run stays whole."""
    try:
        raise ValueError
    except ValueError as error:
        assert users_part(error.__traceback__) is error.__traceback__
    assert users_part(None) is None


def test_default_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files beside a script are the project's; with -m, those below the current directory."""
    write(tmp_path, {"app/main.py": "", "app/sub/__main__.py": ""})
    monkeypatch.chdir(tmp_path)
    root = os.path.realpath(tmp_path)
    assert default_root("app/main.py", False) == os.path.join(root, "app")
    assert default_root("app/sub", False) == os.path.join(root, "app", "sub")
    assert default_root("app.main", True) == os.getcwd()


def test_main_is_a_module_of_its_own(tmp_path: Path) -> None:
    """Nothing of the command is seen in the program's __main__, nor its directory in sys.path."""
    write(tmp_path, {"main.py": "import __main__, sys\nprint(vars(__main__).get('main'))"})
    program = Program({}, ("main.py",))
    assert outcome([*PLJAM, "run"], program, tmp_path) == (0, "None\n", "")
    assert "pljam" not in sys.modules["__main__"].__name__
