MARK = "<"


def reverse(text):
    return MARK + text[::-1]
