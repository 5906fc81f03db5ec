import res
from res import session as open_session

TABLE = {"open": open_session}


def use():
    with res.session("a") as name:
        return name
