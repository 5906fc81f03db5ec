"""Find the Python versions on this machine, and give each an environment of this project.

    python3 tools/pythons.py list                    what was found, and where
    python3 tools/pythons.py main COMMAND [ARG…]     run `python COMMAND…` in one environment
    python3 tools/pythons.py each COMMAND [ARG…]     run it in all of them, one after the other
    python3 tools/pythons.py evaluation COMMAND …    run it in one that also has other engines

An environment is made when it is first needed, under `.venvs/`, and made again when what
`pyproject.toml` says of the package, or the interpreter, changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import debian

PROJECT = debian.PROJECT
VENVS = PROJECT / ".venvs"
LOGS = VENVS / "logs"
SUPPORTED = ("3.11", "3.12", "3.13", "3.14", "3.15")
# Without these no test runs; what else is missing is named, and the tests that need it are skipped.
NEEDED = ("pytest", "pytest-timeout", "hypothesis")

DESCRIBE = """
import ensurepip, json, sys, sysconfig, venv
print(json.dumps({
    "version": "%d.%d" % sys.version_info[:2],
    "release": ".".join(map(str, sys.version_info[:3])),
    "final": sys.version_info[3] == "final",
    "cpython": sys.implementation.name == "cpython",
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "executable": getattr(sys, "_base_executable", None) or sys.executable,
}))
"""


class SetupFailed(Exception):
    """An environment cannot be made; the text says why and where to read more."""


@dataclass(frozen=True)
class Interpreter:
    """One Python on this machine: its version and where it is, perhaps in the Debian tree."""

    version: str
    release: str
    executable: str
    in_debian: bool = False
    lints: bool = False
    evaluates: bool = False

    @property
    def extras(self) -> str:
        """Return the extras that its environment has: what runs once is needed in one of them."""
        if self.evaluates:
            return "run,test,evaluation"
        return "run,test,lint" if self.lints else "run,test"

    @property
    def venv(self) -> Path:
        """Return the directory of its environment."""
        return VENVS / (f"{self.version}-evaluation" if self.evaluates else self.version)

    @property
    def python(self) -> str:
        """Return the path of its environment's Python."""
        return str(self.venv / "bin" / "python")

    def command(self, arguments: Sequence[str]) -> list[str]:
        """Return the command line that runs the arguments from the project's directory."""
        if self.in_debian:
            return debian.command_inside(arguments, start=PROJECT)
        return list(arguments)

    def environment(self) -> dict[str, str]:
        """Return the environment variables to run it with."""
        if self.in_debian:
            return debian.environment_inside()
        misleading = ("PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
        return {name: value for name, value in os.environ.items() if name not in misleading}


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    require_supported()
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if command == "list":
        print(describe(find_interpreters()))
        return 0
    if command == "evaluation" and rest:
        evaluating = replace(main_interpreter(find_interpreters()), evaluates=True)
        return run_in(evaluating, rest, named=False)
    if command in ("main", "each") and rest:
        found = find_interpreters()
        chosen = [main_interpreter(found)] if command == "main" else list(found.values())
        return max(run_in(interpreter, rest, named=command == "each") for interpreter in chosen)
    print(__doc__)
    return 2


def require_supported() -> None:
    """End with a message if the Python that runs this is too old."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs make may have an older one
        this = ".".join(map(str, sys.version_info[:3]))
        sys.exit(
            f"PLJam needs Python 3.11 or newer and this is {this};"
            " name another: make PYTHON=python3.13 …"
        )


def run_in(interpreter: Interpreter, arguments: Sequence[str], named: bool) -> int:
    """Run Python with the arguments in an interpreter's environment and return its exit status."""
    try:
        for line in prepare(interpreter):
            print(line)
    except SetupFailed as reason:
        print(reason, file=sys.stderr)
        return 2
    if named:
        print(f"── Python {interpreter.release} ──", flush=True)
    command = interpreter.command([interpreter.python, *arguments])
    try:
        return subprocess.run(command, cwd=PROJECT, env=interpreter.environment()).returncode
    except KeyboardInterrupt:
        return 130


def find_interpreters() -> dict[str, Interpreter]:
    """Return the interpreters to test with, one for each supported version that is found."""
    found: dict[str, Interpreter] = {}
    unfinished: dict[str, Interpreter] = {}
    names = ["python3", "python", *(f"python{version}" for version in SUPPORTED)]
    candidates = [sys.executable, *filter(None, map(shutil.which, names))]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    candidates += [str(path) for path in sorted(pyenv.glob("versions/3.*/bin/python"))]
    for candidate in dict.fromkeys(candidates):
        facts = ask(candidate)
        if facts is None or facts["version"] not in SUPPORTED:
            continue
        if facts["free_threaded"] or not facts["cpython"]:
            continue
        interpreter = Interpreter(
            str(facts["version"]), str(facts["release"]), str(facts["executable"])
        )
        (found if facts["final"] else unfinished).setdefault(interpreter.version, interpreter)
    for version in debian.available():
        # Debian's release is asked for when it is used: entering the tree costs as much as asking.
        inside = Interpreter(version, version, f"/usr/bin/python{version}", in_debian=True)
        found.setdefault(version, inside)
    found = {**unfinished, **found}
    if found:
        once = main_interpreter(found)
        found[once.version] = replace(once, lints=True)
    return {version: found[version] for version in SUPPORTED if version in found}


def ask(executable: str) -> Mapping[str, object] | None:
    """Return what an interpreter says of itself, None if it cannot make environments."""
    try:
        done = subprocess.run(
            [executable, "-c", DESCRIBE],
            capture_output=True,
            text=True,
            timeout=60,
            stdin=subprocess.DEVNULL,
        )
        facts = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None  # a shim without a version behind it, or a build without ensurepip
    return facts if isinstance(facts, dict) else None


def describe(found: Mapping[str, Interpreter]) -> str:
    """Return lines that say which versions were found where, and which were not."""
    lines = []
    for version in SUPPORTED:
        if version not in found:
            lines.append(f"Python {version}  not found")
        elif found[version].in_debian:
            lines.append(f"Python {version}  {found[version].executable} in {debian.TREE}")
        else:
            lines.append(f"Python {version}  {found[version].executable}")
    return "\n".join(lines)


def main_interpreter(found: Mapping[str, Interpreter]) -> Interpreter:
    """Return the interpreter for what runs once: the one that runs this, or else the newest."""
    here = "{}.{}".format(*sys.version_info[:2])
    outside = [version for version in found if not found[version].in_debian]
    for version in [here, *reversed(outside), *found]:
        if version in found:
            return found[version]
    sys.exit(
        f"No Python of {SUPPORTED[0]} to {SUPPORTED[-1]} with the venv module was found; on Debian"
        " and Ubuntu it comes with: apt-get install python3-venv"
    )


def prepare(interpreter: Interpreter) -> list[str]:
    """Make an interpreter's environment unless it is up to date, and return what is missing."""
    stamp = interpreter.venv / "installed.txt"
    if interpreter.in_debian:
        debian.enter()
        stamp = debian.seen_from_outside(stamp)
    identity = f"{stamp} {interpreter.executable} {interpreter.release} {interpreter.extras}"
    settings = {name: project_file()[name] for name in ("build-system", "project")}
    wanted = hashlib.sha256(f"{identity} {settings}".encode()).hexdigest()
    known = stamp.read_text().splitlines() if stamp.exists() else []
    if known[:1] == [wanted]:
        return known[1:]
    missing = install(interpreter)
    notes = [f"Python {interpreter.version}: without {name}, not installable" for name in missing]
    stamp.write_text("\n".join([wanted, *notes]) + "\n")
    return notes


def install(interpreter: Interpreter) -> list[str]:
    """Make the environment anew, and return the requirements that could not be installed."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"setup-{interpreter.venv.name}.log"
    log.write_text("")
    print(
        f"Python {interpreter.version}: installing into .venvs/{interpreter.venv.name}", flush=True
    )

    def succeeds(*arguments: str) -> bool:
        with log.open("a") as output:
            output.write(f"$ {shlex.join(arguments)}\n")
            output.flush()
            done = subprocess.run(
                interpreter.command(arguments),
                cwd=PROJECT,
                env={**interpreter.environment(), "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        return done.returncode == 0

    def fail(what: str) -> SetupFailed:
        last = "\n".join(f"    {line}" for line in log.read_text().splitlines()[-8:])
        return SetupFailed(f"Python {interpreter.version}: {what} failed, see {log}:\n{last}")

    if not succeeds(interpreter.executable, "-m", "venv", "--clear", str(interpreter.venv)):
        raise fail("making an environment")
    # Only binary packages: a build from source may want a compiler and take half an hour.
    pip = [interpreter.python, "-m", "pip", "install", "--only-binary", ":all:"]
    if succeeds(*pip, "-e", f".[{interpreter.extras}]"):
        return []
    if not succeeds(*pip, "-e", "."):
        raise fail("installing the package")
    extras = requirements(interpreter.extras)
    needed = [line for name, line in extras.items() if name in NEEDED]
    if not succeeds(*pip, *needed):
        raise fail(f"installing {', '.join(NEEDED)}")
    others = [line for name, line in extras.items() if name not in NEEDED]
    return [line for line in others if not succeeds(*pip, line)]


def requirements(names: str) -> dict[str, str]:
    """Return the requirements of some extras, by the name of the package."""
    extras = project_file()["project"]["optional-dependencies"]
    lines = [line for name in names.split(",") for line in extras[name]]
    return {line.partition(">")[0].strip(): line for line in lines}


def project_file() -> dict[str, Any]:
    """Return what pyproject.toml says."""
    import tomllib  # new in 3.11; an older Python must get as far as being told so

    with (PROJECT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
