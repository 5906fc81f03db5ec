TONE = "kind"


def match(text):
    return f"({TONE}) {text} to you"
