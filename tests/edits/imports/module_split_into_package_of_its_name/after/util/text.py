SEP = "_"


def slug(text):
    return SEP.join(text.split())
