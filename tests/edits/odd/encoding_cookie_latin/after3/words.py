# -*- coding: koi8-r -*-
WORD = "да"
SEEN = []


def greet():
    return f"{WORD}!!"
