import os


def pick():
    os.environ.get("HOME")
    print(end="")
    return "a"
