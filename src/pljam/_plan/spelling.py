"""Which modules may read a name, told from the bytes of their files.

State of ``Spelling``: what was asked for before: ``_spelled``, the modules that spell a word, as
``_words`` holds them for all words;
``_aliases``, what else a name is called; ``_near``, the modules that may name another; ``_above``,
those that may come to its objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from pljam._source.statements import ModuleSource

_MANY = 30
_WORD = re.compile(rb"\w+")
_IN_WORD = re.compile(rb"\w")


class Spelling:
    """Answers from bytes alone, and errs to one side: who is not named here does not read."""

    def __init__(self, sources: Mapping[str, ModuleSource]) -> None:
        self._sources = sources
        # The compiler normalizes names that are not ASCII: bytes cannot tell them apart.
        self._odd = [name for name, source in sources.items() if not source.data.isascii()]
        self._stars = [name for name, source in sources.items() if b"import *" in source.data]
        self._relative: dict[str, list[str]] = {}
        for name, source in sources.items():
            if b"from ." in source.data:
                self._relative.setdefault(name.partition(".")[0], []).append(name)
        self._position = {name: number for number, name in enumerate(sources)}
        self._spelled: dict[str, list[str]] = {}
        self._words: dict[bytes, list[str]] = {}
        self._aliases: dict[str, frozenset[str]] = {}
        self._near: dict[str, set[str]] = {}
        self._above: dict[str, set[str]] = {}
        self._readers: dict[str, set[str]] = {}

    def in_order(self, modules: Iterable[str]) -> list[str]:
        """Return modules in the order of the sources."""
        return sorted(modules, key=self._position.__getitem__)

    def readers(self, name: str) -> AbstractSet[str]:
        """Return the modules that spell a name, or import everything."""
        found = self._readers.get(name)
        if found is None:
            found = {*self.modules_with(name), *self._stars, *self._odd}
            self._readers[name] = found
        return found

    def near(self, home: str) -> AbstractSet[str]:
        """Return the modules that may name ``home``: it, who spells it or imports relatively."""
        found = self._near.get(home)
        if found is None:
            found = {home, *self._odd, *self._relative.get(home.partition(".")[0], ())}
            for word in self.aliases(home.partition("#")[0].rpartition(".")[2]):
                found.update(self.modules_with(word))
            self._near[home] = found
        return found

    def above(self, home: str) -> AbstractSet[str]:
        """Return the modules that may come to objects of ``home``, by whatever other modules.

        They are all modules where these are many: looking through them costs more than it saves.
        """
        found = self._above.get(home)
        if found is None:
            found, pending = {home}, [home]
            while pending and len(found) <= _MANY:
                more = self.near(pending.pop()) - found
                found |= more
                pending.extend(more)
            if len(found) > _MANY:
                found = set(self._sources)
            self._above[home] = found
        return found

    def aliases(self, name: str) -> frozenset[str]:
        """Return what a name may be called: itself, and what imports give it another name for."""
        found = self._aliases.get(name)
        if found is None:
            names, pending = {name}, [name]
            while pending:
                word = pending.pop()
                # A pattern that begins with the word itself is searched for several times faster.
                renamed = re.compile(rb"%s(?=[\s\\]+as[\s\\]+(\w+))" % re.escape(word.encode()))
                for module in self.modules_with(word):
                    data = self._sources[module].data
                    for match in renamed.finditer(data):
                        start = match.start()
                        if word and start and _IN_WORD.match(data, start - 1):
                            continue
                        if (alias := match[1].decode()) not in names:
                            names.add(alias)
                            pending.append(alias)
            found = self._aliases[name] = frozenset(names)
        return found

    def occurs_twice(self, name: str, module: str) -> bool:
        """Whether a module spells a name more often than once."""
        data = self._sources[module].data
        return not data.isascii() or data.count(name.encode()) > 1

    def modules_with(self, word: str) -> list[str]:
        """Return the modules that spell a word with these bytes."""
        found = self._spelled.get(word)
        if found is None:
            needle = word.encode()
            if len(self._spelled) < _MANY or not _WORD.fullmatch(needle):
                found = [name for name, source in self._sources.items() if needle in source.data]
            else:
                found = self._modules_by_word().get(needle, [])
            self._spelled[word] = found
        return found

    def _modules_by_word(self) -> Mapping[bytes, list[str]]:
        """Return who spells each word: worth making once many words are asked for."""
        if not self._words:
            for name, source in self._sources.items():
                for word in set(_WORD.findall(source.data)):
                    self._words.setdefault(word, []).append(name)
        return self._words
