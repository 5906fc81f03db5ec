"""Files that may import something, and sets of them: what is on disk, or what is loaded."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterable, Mapping, MutableMapping, Sequence, Set
from typing import Literal, Protocol

from pljam._source.import_records import FileImports, Problem
from pljam._source.imports import ImportAnalyzer
from pljam._source.index_cache import IndexCache, content_key
from pljam._source.mentions import BARE, from_imports, mentions
from pljam._source.modules import INIT, ModuleNamer, ModuleNames
from pljam._source.text import SourceError, decode, parse

# A file written again within this time after it was read may keep its time stamp.
_UNSETTLED = 2_000_000_000


class Room:
    """How many more bytes of sources may be kept in memory."""

    def __init__(self, size: int) -> None:
        self.left = size


class SourceFile:
    """One file: its bytes, and what they say about imports, each taken up when it is asked for.

    A file whose bytes are ``given`` is never looked for on disk.
    """

    # key          what identifies the module in its set: the path, or the name of a loaded module
    # names        the module's names, the likeliest first
    # package      where its relative imports start
    # problem      why the file has no imports to tell, if so
    # _data        the bytes, while there is room for them
    # _stamp       what the file's status was when it was last read
    # _digest      hash of the bytes that were last read
    # _settled     whether an equal status means equal bytes
    # _imports     the analysis; None while not asked for, or not possible
    # _sources     last parts of the modules named by from-imports, False while not looked for

    __slots__ = (
        "_data",
        "_digest",
        "_given",
        "_imports",
        "_room",
        "_settled",
        "_sources",
        "_stamp",
        "key",
        "names",
        "package",
        "path",
        "problem",
    )

    def __init__(
        self,
        path: str,
        names: Sequence[str],
        package: str,
        *,
        key: str | None = None,
        given: bytes | None = None,
        room: Room | None = None,
    ) -> None:
        """``room`` is shared by all files of a set; without it no bytes are kept."""
        self.path = path
        self.names = tuple(names)
        self.package = package
        self.key = path if key is None else key
        self.problem: Problem | None = None
        self._given = given is not None
        self._data = given
        self._room = room or Room(0)
        self._stamp: tuple[int, ...] | None = None
        self._digest = 0
        self._settled = False
        self._imports: FileImports | None = None
        self._sources: Mapping[str, bool] | Literal[False] | None = False

    @property
    def module(self) -> str:
        """The likeliest module name."""
        return self.names[0] if self.names else ""

    @property
    def is_package(self) -> bool:
        """Whether this is the file of a package."""
        return os.path.basename(self.path) == INIT

    @property
    def is_analyzed(self) -> bool:
        """Whether the imports are known already."""
        return self._imports is not None

    def has(self, data: bytes) -> bool:
        """Whether these are the bytes that the file was given."""
        return self._given and self._data == data

    def mentions_any(self, names: Iterable[str]) -> bool:
        """Whether the file may hold one of these identifiers."""
        data = self._bytes()
        return data is None or any(mentions(data, name) for name in names)

    def may_name(self, words: Set[str]) -> bool:
        """Whether the file may name a module that ends in one of ``words``.

        ``BARE`` among them stands for a package, which files in it need not name.
        """
        if BARE in words and self._may_import_from({BARE}):
            return True
        return self.mentions_any(word for word in words if word != BARE)

    def may_import(self, words: Set[str], names: Iterable[str]) -> bool:
        """Whether the file may import one of ``names`` from a module ending in one of ``words``.

        ``BARE`` among the words stands for a package, which files in it need not name.
        """
        if not self._may_import_from(words):
            return False
        if self._imports is not None or not self._sources:
            return True
        sources = self._sources
        return any(sources.get(word) for word in words) or self.mentions_any(names)

    def may_bind(self, name: str) -> bool:
        """Whether the file may bind ``name``, be it by a star import."""
        if self._imports is not None or self.mentions_any((name,)):
            return True
        sources = self._from_imports()
        return sources is None or any(sources.values())

    def imports(self, cache: IndexCache) -> FileImports | None:
        """Return what the file imports; ``None`` leaves a ``problem``."""
        if self._imports is None and self.problem is None:
            data = self._bytes()
            if data is None:
                return None
            key = content_key(data, self.package)
            self._imports = cache.get(key)
            if self._imports is None:
                try:
                    self._imports = analyze(data, self.path, self.package)
                except SourceError as error:
                    self.problem = Problem(self.path, error.message, error.line)
                    return None
                cache.put(key, self._imports)
        return self._imports

    def refresh(self) -> bool:
        """Return whether the file on disk is another than the one that was read.

        The bytes are read only if the status of the file does not settle it, and what was known of
        equal bytes stays.
        """
        if self._given or (self._stamp is None and self.problem is None):
            return False
        try:
            if self._settled and _stamp(os.stat(self.path)) == self._stamp:
                return False
        except OSError:
            pass  # reading says what is wrong
        before = (self._stamp is None, self._digest)
        self._read()
        return before != (self._stamp is None, self._digest)

    def rename(self, names: Sequence[str], package: str) -> None:
        """Take other module names; in another package relative imports mean something else."""
        self.names = tuple(names)
        if package != self.package:
            self.package = package
            self._imports = None

    def forget(self) -> None:
        """Know nothing of the bytes any more."""
        if self._data is not None and not self._given:
            self._room.left += len(self._data)
        self._data = None
        self._stamp = None
        self._imports = None
        self._sources = False
        self.problem = None

    def _may_import_from(self, words: Set[str]) -> bool:
        sources = self._from_imports()
        return sources is None or not words.isdisjoint(sources)

    def _from_imports(self) -> Mapping[str, bool] | None:
        """Return what the from-imports name, or ``None`` for anything at all."""
        if self._sources is False:
            data = self._bytes()
            if data is None:
                return None  # asking for the imports tells why they are unknown
            self._sources = from_imports(data)
        return self._sources

    def _bytes(self) -> bytes | None:
        return self._data if self._data is not None else self._read()

    def _read(self) -> bytes | None:
        """Read the file; what is known of other bytes than these is forgotten."""
        now = time.time_ns()
        try:
            with open(self.path, "rb") as stream:
                status = os.fstat(stream.fileno())
                data = stream.read()
        except OSError as error:
            self.forget()
            self.problem = Problem(self.path, f"cannot be read: {error.strerror or error}")
            return None
        digest = hash(data)
        if self._stamp is None or self._digest != digest:
            self.forget()
            self._digest = digest
        self._stamp = _stamp(status)
        self._settled = now - status.st_mtime_ns > _UNSETTLED
        if self._data is None and len(data) <= self._room.left:
            self._room.left -= len(data)
            self._data = data
        return data


def analyze(data: bytes, path: str, package: str) -> FileImports:
    """Return the imports of a file. Raises ``SourceError``."""
    with warnings.catch_warnings():
        # The program has seen its own warnings, and under -W error they would be errors here.
        warnings.simplefilter("ignore")
        tree = parse(decode(data), path)
    analyzer = ImportAnalyzer(package, is_package=True)
    try:
        analyzer.analyze(tree)
    except RecursionError:
        raise SourceError("nested too deeply to be read") from None
    return analyzer.result


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


class Sources(Protocol):
    """A set of files among which imports are followed."""

    def files(self) -> Iterable[SourceFile]:
        """Return every file."""

    def file(self, key: str) -> SourceFile | None:
        """Return the file with a key."""

    def resolve(self, name: str, importer: SourceFile) -> str:
        """Return the key of the module that ``importer`` gets by an absolute name.

        For a module that is not in the set this is the name itself.
        """

    def has_module(self, key: str) -> bool:
        """Whether a key is that of a module here, or of a namespace package around one."""

    def words(self, key: str) -> frozenset[str]:
        """Return the last parts of the names that the module is imported under.

        ``BARE`` is among them for a package, and for a module that is not in the set.
        """


class LoadedSources:
    """Modules that a process has loaded, from the bytes that it knows of: names are unambiguous."""

    def __init__(
        self,
        modules: Iterable[tuple[str, str, bytes]],
        namer: ModuleNamer,
        known: MutableMapping[str, SourceFile],
    ) -> None:
        """``known`` keeps the files from one set to the next: most have the bytes they had."""
        self._files: dict[str, SourceFile] = {}
        for name, path, data in modules:
            file = known.get(name)
            if file is None or file.path != path or not file.has(data):
                package = name if os.path.basename(path) == INIT else name.rpartition(".")[0]
                if name == "__main__":
                    found = namer.names(path)
                    package = found.package if isinstance(found, ModuleNames) else ""
                file = known[name] = SourceFile(path, (name,), package, key=name, given=data)
            self._files[name] = file

    def files(self) -> Iterable[SourceFile]:
        """Return every file, in the order they came."""
        return self._files.values()

    def file(self, key: str) -> SourceFile | None:
        """Return the file of a module."""
        return self._files.get(key)

    def resolve(self, name: str, importer: SourceFile) -> str:
        """Return the name: it is the key."""
        return name

    def has_module(self, key: str) -> bool:
        """Whether a module, or a package around one, has this name."""
        return key in self._files or any(name.startswith(f"{key}.") for name in self._files)

    def words(self, key: str) -> frozenset[str]:
        """Return the last part of the module's name, and ``BARE`` for a package."""
        file = self._files.get(key)
        last = key.rpartition(".")[2]
        return frozenset((last, BARE) if file is None or file.is_package else (last,))
