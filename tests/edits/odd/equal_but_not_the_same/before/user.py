from numbers_app import HALF, NAN, ONE, PAIR, TEXT, ZERO

DERIVED = f"{ONE} {ZERO} {PAIR}"
