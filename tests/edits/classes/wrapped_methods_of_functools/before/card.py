import contextlib
import functools


@functools.total_ordering
class Card:
    def __init__(self, rank):
        self.rank = rank

    @functools.lru_cache(maxsize=None)
    def price(self, count):
        return self.rank * count

    cheap = functools.partialmethod(price, 1)

    @contextlib.contextmanager
    def opened(self):
        yield "closed"

    def __eq__(self, other):
        return self.rank == other.rank

    def __hash__(self):
        return self.rank

    def __lt__(self, other):
        return False
