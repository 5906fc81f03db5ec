SEP = "-"


def slug(text):
    return SEP.join(text.lower().split())


def title(text):
    return text.title()
