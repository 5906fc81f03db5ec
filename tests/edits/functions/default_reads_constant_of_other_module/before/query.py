import conf
from conf import LIMIT


def rows(limit=LIMIT, *, name=conf.NAME, seen=[]):
    return limit, name


def pages(per=LIMIT * 2):
    return per
