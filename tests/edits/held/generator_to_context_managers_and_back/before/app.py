import res
from res import session as open_session

TABLE = {"open": open_session}


def use():
    return [x for x in res.session("a")]
