"""Files and the module names they can be imported under.

A *base* is a directory that imports start from: each root, a ``src`` directory without
``__init__.py``, and a directory that holds a project file such as ``pyproject.toml``. A file has
one name for each base above it, the deepest base first: ``src/shop/cart.py`` is ``shop.cart``, and
also ``src.shop.cart`` for those who start in the directory above. A root that is itself a package
counts last, because its files' relative imports work only from above it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

INIT = "__init__.py"
SOURCE_SUFFIXES = (".py", ".pyw")
PROJECT_FILES = ("pyproject.toml", "setup.py", "setup.cfg")

_EXTENSION_SUFFIXES = (".so", ".pyd", ".dll")
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages"})
_ENVIRONMENT_MARKS = frozenset({"pyvenv.cfg", "conda-meta"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer: a stable slug and one line for a person."""

    slug: str
    reason: str


@dataclass(frozen=True, slots=True)
class ModuleNames:
    """The names a file can be imported under, the likeliest first, and whether it is a package."""

    names: tuple[str, ...]
    is_package: bool

    @property
    def name(self) -> str:
        """The likeliest name."""
        return self.names[0]

    @property
    def package(self) -> str:
        """The package that relative imports of the file start from."""
        return self.name if self.is_package else self.name.rpartition(".")[0]


def module_name(path: str | os.PathLike[str], roots: Iterable[str]) -> ModuleNames | Refusal:
    """Return every module name of the file ``path``, or why it has none."""
    return ModuleNamer(roots).names(path)


def resolve_relative(package: str, level: int, module: str | None) -> str | Refusal:
    """Return the absolute name of what ``from <level dots><module> import …`` takes from.

    ``package`` is the importing file's package, the empty string for a file at the top.
    """
    if not level:
        return module or ""
    if not package:
        return Refusal("relative-beyond-top", "relative import in a file outside any package")
    parts = package.split(".")
    if level > len(parts):
        reason = f"relative import goes {level} levels up from package {package}"
        return Refusal("relative-beyond-top", reason)
    base = ".".join(parts[: len(parts) - level + 1])
    return f"{base}.{module}" if module else base


class ModuleNamer:
    """Names files by their directories; what it learns of a directory it keeps."""

    # roots            directories as given, made absolute, and their real paths
    # _prefixes        directory → its bases, each with the package that it makes of the directory
    # _is_package      directory → whether it holds ``__init__.py``

    def __init__(self, roots: Iterable[str | os.PathLike[str]]) -> None:
        given = [os.path.abspath(root) for root in roots]
        self.roots = tuple(dict.fromkeys(given + [os.path.realpath(root) for root in given]))
        self._prefixes: dict[str, tuple[tuple[str, str], ...]] = {}
        self._is_package: dict[str, bool] = {}

    def names(self, path: str | os.PathLike[str]) -> ModuleNames | Refusal:
        """Return every module name of the file ``path``, or why it has none."""
        lexical = os.path.abspath(path)
        refusal = _not_importable(lexical)
        if refusal is not None:
            return refusal
        found: dict[str, None] = {}
        below_root = False
        for location in dict.fromkeys((lexical, os.path.realpath(lexical))):
            directory, file = os.path.split(location)
            for _, prefix in self.prefixes(directory):
                below_root = True
                name = joined(prefix, file)
                if name:
                    found[name] = None
        if found:
            return ModuleNames(tuple(found), os.path.basename(lexical) == INIT)
        if below_root:
            return Refusal("no-module-name", f"{lexical} has no name that an import can say")
        return Refusal("outside-roots", f"{lexical} is outside the roots")

    def prefixes(self, directory: str) -> tuple[tuple[str, str], ...]:
        """Return the bases that files in ``directory`` are imported from, the likeliest first.

        Beside each base stands the dotted name of the directory seen from there, or ``"."`` where
        it has none.
        """
        known = self._prefixes.get(directory)
        if known is None:
            bases = sorted(self._find_bases(directory), key=self.is_package)
            known = tuple((base, _dotted(directory, base)) for base in bases)
            self._prefixes[directory] = known
        return known

    def is_package(self, directory: str) -> bool:
        """Whether ``directory`` holds ``__init__.py``."""
        known = self._is_package.get(directory)
        if known is None:
            known = os.path.isfile(os.path.join(directory, INIT))
            self._is_package[directory] = known
        return known

    def forget(self) -> None:
        """Ask the file system anew from now on."""
        self._prefixes.clear()
        self._is_package.clear()

    def _find_bases(self, directory: str) -> Iterator[str]:
        roots = [root for root in self.roots if _is_below(directory, root)]
        if not roots:
            return
        highest = min(roots, key=len)
        here = directory
        while True:
            if here in roots or self._starts_imports(here):
                yield here
            if here == highest:
                break
            here = os.path.dirname(here)
        # a root inside a package: the package starts above it
        above = highest
        while self.is_package(above) and os.path.dirname(above) != above:
            above = os.path.dirname(above)
        if above != highest:
            yield above

    def _starts_imports(self, directory: str) -> bool:
        if self.is_package(directory):
            return False
        if os.path.basename(directory) == "src":
            return not self.is_package(os.path.dirname(directory))
        return any(os.path.isfile(os.path.join(directory, name)) for name in PROJECT_FILES)


def joined(prefix: str, file: str) -> str:
    """Return the module name of ``file`` in the package ``prefix``, or the empty string."""
    stem = os.path.splitext(file)[0]
    if prefix == "." or "." in stem:
        return ""
    if stem == "__init__":
        return prefix
    return f"{prefix}.{stem}" if prefix else stem


def _dotted(directory: str, base: str) -> str:
    if directory == base:
        return ""
    parts = os.path.relpath(directory, base).split(os.sep)
    return "." if any("." in part for part in parts) else ".".join(parts)


def _is_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _not_importable(path: str) -> Refusal | None:
    """Return the refusal for a path that is not a source file on disk, going by its name."""
    if not os.path.lexists(path):
        above = os.path.dirname(path)
        while above != os.path.dirname(above) and not os.path.exists(above):
            above = os.path.dirname(above)
        if os.path.isfile(above):
            return Refusal("zip-import", f"{path} is inside the archive {os.path.basename(above)}")
    if path.endswith(_EXTENSION_SUFFIXES):
        return Refusal("c-extension", f"{path} is a compiled extension module")
    if path.endswith(".pyc"):
        return Refusal("no-source", f"{path} is byte code without its source")
    if not path.endswith(SOURCE_SUFFIXES):
        return Refusal("not-python", f"{path} is not a Python source file")
    return None


def project_files(
    roots: Iterable[str | os.PathLike[str]],
    exclude: Iterable[str] = (),
    on_error: Callable[[OSError], None] | None = None,
    on_link: Callable[[str, str], None] | None = None,
) -> Iterator[str]:
    """Yield every Python source file under ``roots`` once, in an order that stays the same.

    Hidden files and directories, byte code, virtual environments, ``node_modules`` and
    ``site-packages`` are passed over, and what a pattern of ``exclude`` matches (a name, or a path
    below its root). A root itself is never passed over. Of a file with several paths the one
    without symbolic links counts; ``on_link`` is told of the others. ``on_error`` is told of
    unreadable directories.
    """
    patterns = tuple(exclude)
    seen: set[str] = set()
    links: list[tuple[str, str, str]] = []  # a link, what it leads to, its root
    for root in roots:
        top = os.path.abspath(root)
        yield from _walk(top, top, patterns, seen, links, on_error)
    while links:
        link, real, top = links.pop(0)
        if on_link is not None:
            on_link(link, real)
        if os.path.isdir(link):
            yield from _walk(link, top, patterns, seen, links, on_error)
        elif real not in seen:
            seen.add(real)
            yield link


def is_project_file(
    path: str | os.PathLike[str],
    roots: Iterable[str | os.PathLike[str]],
    exclude: Iterable[str] = (),
) -> bool:
    """Whether ``project_files`` yields this path: an answer for one file, without a walk."""
    place = os.path.abspath(path)
    patterns = tuple(exclude)
    if not place.endswith(SOURCE_SUFFIXES) or not os.path.isfile(place):
        return False
    return any(_is_kept(place, os.path.abspath(root), patterns) for root in roots)


def _is_kept(place: str, root: str, patterns: tuple[str, ...]) -> bool:
    """Whether a walk from ``root`` gets as far as ``place``."""
    if not _is_below(place, root):
        return False
    here = root
    for name in os.path.relpath(place, root).split(os.sep):
        if here != root and any(os.path.exists(os.path.join(here, m)) for m in _ENVIRONMENT_MARKS):
            return False
        here = os.path.join(here, name)
        if name[0] == "." or name in _SKIPPED or _excluded(here, name, root, patterns):
            return False
    return True


def _walk(
    start: str,
    root: str,
    patterns: tuple[str, ...],
    seen: set[str],
    links: list[tuple[str, str, str]],
    on_error: Callable[[OSError], None] | None,
) -> Iterator[str]:
    """Yield the files below ``start`` that are not in ``seen``; put links aside."""
    real = os.path.realpath(start)
    pending = [(start, real)]
    while pending:
        directory, real = pending.pop()
        if real in seen:
            continue
        seen.add(real)
        try:
            with os.scandir(directory) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            if on_error is not None:
                on_error(error)
            continue
        if directory != root and not _ENVIRONMENT_MARKS.isdisjoint(e.name for e in entries):
            continue
        below = []
        for entry in entries:
            name = entry.name
            if name[0] == "." or name in _SKIPPED:
                continue
            is_file = name.endswith(SOURCE_SUFFIXES) and entry.is_file()
            if not is_file and not entry.is_dir():
                continue
            if patterns and _excluded(entry.path, name, root, patterns):
                continue
            if entry.is_symlink():
                links.append((entry.path, os.path.realpath(entry.path), root))
                continue
            there = os.path.join(real, name)
            if not is_file:
                below.append((entry.path, there))
            elif there not in seen:
                seen.add(there)
                yield entry.path
        pending.extend(reversed(below))


def _excluded(path: str, name: str, root: str, patterns: tuple[str, ...]) -> bool:
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    return any(fnmatchcase(name, each) or fnmatchcase(relative, each) for each in patterns)
