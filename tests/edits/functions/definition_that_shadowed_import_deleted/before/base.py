def render(text):
    return "base " + text


def trim(text):
    return text[:3]
