"""Build the wheel, and try it in an empty environment with nothing else installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build, install, try, and say what was found."""
    with tempfile.TemporaryDirectory(prefix="pljam-wheel-") as folder:
        place = Path(folder)
        # Built from a copy: a build directory left in the project could lend old files.
        source = place / "source"
        unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(PROJECT / "src", source / "src", ignore=unwanted)
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(PROJECT / name, source)
        pip = [sys.executable, "-m", "pip"]
        call([*pip, "wheel", "-q", "--no-deps", "-w", folder, str(source)], place)
        (wheel,) = place.glob("pljam-*.whl")
        names = zipfile.ZipFile(wheel).namelist()
        foreign = [name for name in names if not name.startswith(("pljam/", "pljam-"))]
        expect(not foreign, f"the wheel holds foreign files: {foreign}")
        expect("pljam/py.typed" in names, "the wheel is not marked as typed")

        venv.create(place / "empty", with_pip=True)
        python = str(place / "empty" / "bin" / "python")
        # With no index to ask, a dependency would make this fail.
        call([python, "-m", "pip", "install", "-q", "--no-index", str(wheel)], place)
        version = call([str(place / "empty" / "bin" / "pljam"), "--version"], place)
        written = call([python, "-c", "import pljam; print(pljam.__version__)"], place)
        expect(written in version, f"pljam --version says {version!r}, the package {written!r}")
        call([python, "-m", "pip", "check"], place)
        print(f"{wheel.name}: {len(names)} files, installs with no dependencies, says {version!r}")
    return 0


def call(command: list[str], place: Path) -> str:
    """Return what a command prints; end with its output if it fails."""
    done = subprocess.run(command, cwd=place, capture_output=True, text=True)
    expect(done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def expect(condition: bool, otherwise: str) -> None:
    """End with a message unless the condition holds."""
    if not condition:
        sys.exit(f"wheel-check: {otherwise}")


if __name__ == "__main__":
    sys.exit(main())
