import datetime
import re
from pathlib import Path

from limits import MINUTES


def keep(age=datetime.timedelta(minutes=MINUTES), *, where=Path("cache") / str(MINUTES)):
    return age.total_seconds(), str(where)


def match(text, pattern=re.compile(f"a{{{MINUTES}}}")):
    return bool(pattern.search(text))
