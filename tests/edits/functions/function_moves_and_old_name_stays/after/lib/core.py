from .names import slug


def title(text):
    return text.title()
