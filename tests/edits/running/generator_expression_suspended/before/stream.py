import itertools

from convert import convert, keep

STREAM = (convert(n) for n in itertools.count() if keep(n))
