import words
from words import bye, hello

ORDER = [hello, bye]


def talk(name, start=words.hello):
    return [start(name)] + [say(name) for say in ORDER]
