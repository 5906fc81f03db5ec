import re
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from base import CENTS, DIGITS, NAMES, ROOT, SECONDS

tries = []
PATTERN = re.compile(rf"v[{DIGITS}]+", re.I)
FOLDER = Path(ROOT) / "data"
PRICE = Decimal(CENTS) * 2
WAIT = timedelta(seconds=SECONDS)
CHOICES = frozenset(NAMES)
BIGGEST = max(NAMES, default="")
ORDERED = sorted(NAMES)
TABLE = dict(zip(NAMES, range(len(NAMES))))
PREFIXES = tuple(name.upper() for name in NAMES)
SHARE = Fraction(SECONDS, 60)


def matches(text):
    return PATTERN.match(text)
