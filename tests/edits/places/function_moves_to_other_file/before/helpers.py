MARK = "!"


def clean(text):
    return text.strip() + MARK


def other():
    return MARK
