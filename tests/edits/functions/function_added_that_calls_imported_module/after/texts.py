import re


def words(text):
    return re.findall(r"\w+", text)


def lines(text):
    return re.split("\n", text)
