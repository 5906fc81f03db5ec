from alpha import *


def get():
    return globals().get("M")
