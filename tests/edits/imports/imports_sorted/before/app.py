from counting import TWO
import sys
import counting as module
from counting import ONE

state = {"runs": 0}


def start():
    return ONE + TWO
