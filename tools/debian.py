"""Make and enter a small Debian directory tree that holds the newest Python versions.

    python3 tools/debian.py make                 build it, or say why it cannot be had
    python3 tools/debian.py run COMMAND [ARG…]   run a command inside, in the present directory

The tree is made by debootstrap from Debian's unstable suite, outside the project, and entered with
chroot.  Inside, the project, the temporary directory and whatever pip is configured to read are
found under the paths that they have outside.
"""

from __future__ import annotations

import contextlib
import fcntl
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from configparser import Error as ConfigError
from pathlib import Path
from urllib.parse import unquote, urlsplit

PROJECT = Path(__file__).resolve().parent.parent
TREE = Path(os.environ.get("PLJAM_DEBIAN") or "/var/tmp/pljam-debian")
MIRROR = os.environ.get("PLJAM_DEBIAN_MIRROR")  # debootstrap knows one by itself
SUITE = "sid"
VERSIONS = ("3.14", "3.15")

# Certificates may be named by any of these; all of them are copied, so that pip and Python inside
# trust what they trust outside.
CERTIFICATE_VARIABLES = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
CERTIFICATE_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
)
# These describe the interpreter outside and would mislead the one inside.
OUTSIDE_VARIABLES = ("PYTHONHOME", "VIRTUAL_ENV", "LANG", "LC_ALL", "LANGUAGE")

# The mounts are made in a mount namespace of their own: they end with the command, so removing the
# tree can never reach through a forgotten mount into the project.  `$1` is the tree, `$2` the
# directory to start in; then the places to show, an empty argument, and the command.
ENTER_WITH_MOUNTS = """
tree=$1 start=$2; shift 2
mount --rbind /proc "$tree/proc"
mount --rbind /dev "$tree/dev"
while [ -n "$1" ]; do
    mkdir -p "$tree$1"
    mount --bind "$1" "$tree$1"
    shift
done
shift
exec chroot "$tree" /bin/sh -c 'cd "$0" && exec "$@"' "$start" "$@"
"""


class Unavailable(Exception):
    """The Debian tree cannot be had on this machine; the text says why."""


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    if list(arguments) == ["make"]:
        try:
            make()
        except Unavailable as reason:
            print(f"debian-pythons: skipped: {reason}")
            return 0
        print(f"debian-pythons: Python {' and '.join(available())} in {TREE}")
        return 0
    if len(arguments) > 1 and arguments[0] == "run":
        if not available():
            print(f"no Debian tree at {TREE}; make debian-pythons makes it", file=sys.stderr)
            return 2
        enter()
        command = command_inside(arguments[1:], start=Path.cwd())
        os.execvpe(command[0], command, environment_inside())
    print(__doc__)
    return 2


def available() -> list[str]:
    """Return the Python versions that the tree holds, none if there is no tree to enter."""
    if os.name != "posix" or os.geteuid() != 0:
        return []
    return [version for version in VERSIONS if (TREE / f"usr/bin/python{version}").exists()]


def make() -> None:
    """Build the tree, unless it is there."""
    if not sys.platform.startswith("linux"):
        raise Unavailable("only Linux can enter a Debian tree")
    if os.geteuid() != 0:
        raise Unavailable("only root can enter a Debian tree")
    with locked():
        if not available():
            build(require_debootstrap())
        copy_settings()


@contextlib.contextmanager
def locked() -> Iterator[None]:
    """Let one process at a time build the tree."""
    try:
        TREE.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(f"{TREE}.lock", os.O_WRONLY | os.O_CREAT)
    except OSError as error:
        raise Unavailable(f"{TREE} cannot be made: {error.strerror}") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def require_debootstrap() -> str:
    """Return the path of debootstrap, installed first if that is possible."""
    found = shutil.which("debootstrap")
    if found is None:
        if shutil.which("apt-get") is None:
            raise Unavailable("there is neither debootstrap nor an apt-get to install it")
        print("debian-pythons: installing debootstrap", flush=True)
        run_logged(["apt-get", "update"], "apt-get update failed")
        packages = ["debootstrap", "debian-archive-keyring"]
        run_logged(["apt-get", "install", "-y", *packages], "debootstrap cannot be installed")
        found = shutil.which("debootstrap")
    if found is None:
        raise Unavailable("debootstrap is not on PATH after its installation")
    return found


def build(debootstrap: str) -> None:
    """Fill a directory beside the tree, and give it the tree's name when it is complete."""
    partial = Path(f"{TREE}.partial")
    print(f"debian-pythons: filling {TREE}: about 400 MB and two minutes", flush=True)
    for place in (partial, TREE):
        run_logged(["rm", "-rf", "--one-file-system", str(place)], f"{place} is in the way")
    include = ",".join(f"python{version}-venv" for version in VERSIONS)
    command = [debootstrap, "--variant=minbase", f"--include={include}", SUITE, str(partial)]
    mirror = [MIRROR] if MIRROR else []
    run_logged([*private_mounts(), *command, *mirror], "debootstrap failed")
    partial.rename(TREE)


def run_logged(command: Sequence[str], failure: str) -> None:
    """Run a command silently; if it fails, say so with the last lines that it printed."""
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode != 0:
        last = "\n".join(f"    {line}" for line in done.stdout.splitlines()[-5:])
        raise Unavailable(f"{failure}\n{last}")


@functools.lru_cache
def private_mounts() -> list[str]:
    """Return the prefix that gives a command a mount namespace of its own, empty if refused."""
    prefix = ["unshare", "--mount", "--"]
    if shutil.which("unshare") is None:
        return []
    allowed = subprocess.run([*prefix, "true"], capture_output=True).returncode == 0
    return prefix if allowed else []


@functools.lru_cache
def enter() -> None:
    """Bring the tree up to date, once, before commands run inside."""
    copy_settings()
    if not private_mounts():
        copy_project()


def seen_from_outside(path: Path) -> Path:
    """Return where a path of the project inside the tree is found outside it."""
    return path if private_mounts() else TREE / path.relative_to("/")


def command_inside(command: Sequence[str], start: Path) -> list[str]:
    """Return the command line that runs a command inside the tree, in the directory `start`."""
    prefix = private_mounts()
    if prefix:
        shown = [str(place) for place in shown_places()]
        script = ["sh", "-ec", ENTER_WITH_MOUNTS, "sh", str(TREE), str(start)]
        return [*prefix, *script, *shown, "", *command]
    inside = ["/bin/sh", "-c", 'cd "$0" && exec "$@"', str(start), *command]
    return ["chroot", str(TREE), *inside]


def environment_inside() -> dict[str, str]:
    """Return the environment for commands inside the tree."""
    kept = {name: value for name, value in os.environ.items() if name not in OUTSIDE_VARIABLES}
    system = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return {**kept, "PATH": system, "LC_ALL": "C.UTF-8"}


def shown_places() -> list[Path]:
    """Return the directories that appear inside the tree under their own paths."""
    wanted = [PROJECT, Path(tempfile.gettempdir()), *pip_directories()]
    extra = os.environ.get("PLJAM_DEBIAN_SHOW", "")
    wanted += [Path(place) for place in extra.split(os.pathsep) if place]
    places: list[Path] = []
    for place in wanted:
        if place.is_absolute() and place.is_dir() and place not in places:
            places.append(place)
    return places


def copy_settings() -> None:
    """Copy what resolves names, is trusted and configures pip to the same paths in the tree."""
    named = [os.environ.get(variable, "") for variable in CERTIFICATE_VARIABLES]
    files = ["/etc/resolv.conf", "/etc/hosts", *CERTIFICATE_FILES, *named]
    for source in [Path(file) for file in files if file] + pip_files():
        if not source.is_absolute() or not source.is_file():
            continue
        target = TREE / source.relative_to("/")
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        # A new file under a temporary name, then a rename: several runs may copy at once, and
        # writing through a link in the tree could reach a file outside it.
        partial = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copyfile(source, partial)
        partial.replace(target)


def copy_project() -> None:
    """Copy the project into the tree, where the machine does not let it be mounted there."""
    target = TREE / PROJECT.relative_to("/")
    skip = shutil.ignore_patterns(".git", ".venvs", "__pycache__", ".*_cache", ".hypothesis")
    for old in target.glob("*"):
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    shutil.copytree(PROJECT, target, ignore=skip, symlinks=True, dirs_exist_ok=True)


def pip_files() -> list[Path]:
    """Return the configuration files that pip reads on this machine."""
    home = Path.home()
    files = [Path("/etc/pip.conf"), home / ".config/pip/pip.conf", home / ".pip/pip.conf"]
    named = os.environ.get("PIP_CONFIG_FILE")
    return [*files, Path(named)] if named else files


def pip_directories() -> list[Path]:
    """Return the top directories of the local package collections that pip is told of."""
    values = [value for name, value in os.environ.items() if name.startswith("PIP_")]
    for file in pip_files():
        parser = ConfigParser(interpolation=None)
        try:
            parser.read(file)
        except ConfigError:
            continue  # pip itself will say what is wrong with it
        values += [value for section in parser.sections() for _, value in parser.items(section)]
    words = [word for value in values for word in value.split()]
    paths = [unquote(urlsplit(word).path) if word.startswith("file:") else word for word in words]
    places: list[Path] = []
    for path in map(Path, paths):
        # An index may point beside itself (`../files`), so its parent is shown; never the root.
        place = path.parent if path.name == "simple" else path
        if place.is_absolute() and place.is_dir() and len(place.parts) > 2:
            places.append(place)
    return places


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
