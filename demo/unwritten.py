"""The second act: a program of unwritten functions is completed while it runs.

It copies ``office/`` to a temporary folder and runs it there under a replay. Each function that
fails waits; a scripted handler writes its definition from ``office/fixes/`` into the file, the
module is reloaded, and the same call goes on. At the end the finished files are run fresh: the
output must be the same, line by line, so each side effect happened once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
OFFICE = HERE / "office"
MARK = "  ‖ "
LIMIT = 60.0  # seconds for the whole act


def play() -> bool:
    """Run the act; return whether everything came out as it must."""
    print("\n$ a program of unwritten functions, each written when it is called")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve() / "office"
        shutil.copytree(OFFICE, folder, ignore=shutil.ignore_patterns("__pycache__", "fixes"))
        completed = run(folder, str(HERE / "unwritten.py"), "child")
        fresh = run(folder, "main.py")
    output = [line for line in completed.splitlines() if not line.startswith(MARK)]
    for line in completed.splitlines():
        print(f"    {line}")
    written = completed.count(MARK)
    expected = len(list((OFFICE / "fixes").iterdir()))
    same = output == fresh.splitlines()
    print(f"\n{written} of {expected} functions written while the program waited for them")
    print(f"the finished program, run fresh, prints {'the same' if same else 'something else'}")
    if not same:
        print(fresh)
    return same and written == expected


def run(folder: Path, *command: str) -> str:
    """Run a program in the folder and return what it printed."""
    sources = os.pathsep.join(
        filter(None, (str(HERE.parent / "src"), str(folder), os.environ.get("PYTHONPATH")))
    )
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": sources, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=LIMIT,
    )
    return done.stdout


def child() -> None:
    """Run the program under a replay whose handler writes what fails."""
    import importlib

    import pljam

    def write(failure: pljam.Failure) -> pljam.Retry:
        print(f"{MARK}{failure.name} {Path(failure.path).name}:{failure.line} waits", flush=True)
        failure.replace_source((OFFICE / "fixes" / f"{failure.name}.txt").read_text("utf-8"))
        pljam.reload_changed()
        return pljam.Retry()

    pljam.start()
    program = importlib.import_module("main")
    with pljam.replay(handler=write):
        program.main()


if __name__ == "__main__":
    child()
