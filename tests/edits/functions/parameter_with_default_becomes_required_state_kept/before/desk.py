import functools

from ledger import book

quick = functools.partial(book, note="quick")
