import rates
import strange
from rates import RATE


def run():
    return rates.RATE
