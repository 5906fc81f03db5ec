from cache import Entry
from cache import Entry as ENTRY

ALL = []


def made():
    entry = Entry("k")
    if not ALL:
        ALL.append(entry)
    return entry.key


made()
