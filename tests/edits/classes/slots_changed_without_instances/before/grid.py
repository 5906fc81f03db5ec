from token_app import Token

CLASSES = {"token": Token}


def make(text):
    return Token(text)
