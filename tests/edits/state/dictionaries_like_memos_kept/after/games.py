import itertools

COUNTER = itertools.count(1)
IDS = {}
BEST = {}
TOKENS = {}
SENT = {}
OUT = []
OTHER = PRICES = {}


def label(number):
    return f"id {number}"


def number(name):
    if name not in IDS:
        number = next(COUNTER)
        IDS[name] = label(number)
    return IDS[name]


def score(points):
    return points * 2


def play(user, points):
    if score(points) > BEST.get(user, 0):
        BEST[user] = score(points)
    return BEST[user]


def token(user):
    return f"new token of {user}"


def login(user, password=""):
    if password == "secret":
        TOKENS[user] = token(user)
    return TOKENS.get(user)


def stamp(mail):
    return f"mailed to {mail}"


def send(mail):
    if mail not in SENT:
        OUT.append(mail)
        SENT[mail] = stamp(mail)
    return SENT[mail]


def compute(key):
    return len(key) + 1


def price(key):
    if key not in PRICES:
        PRICES[key] = compute(key)
    return PRICES[key]
