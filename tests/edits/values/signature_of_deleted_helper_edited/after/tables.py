import source


def _build(words, start=10):
    return {w[:3]: i for i, w in enumerate(words.split(), start)}


CODES = _build(source.WORDS)
NAMES = {v: k for k, v in CODES.items()}
del _build
