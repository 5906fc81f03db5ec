import limits
from limits import RETRIES
from limits import RETRIES as attempts


def send():
    return RETRIES, attempts, limits.RETRIES
