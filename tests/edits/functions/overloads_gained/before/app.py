from prompts import ask as question


def ask():
    return question("name")
