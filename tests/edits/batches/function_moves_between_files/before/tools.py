SUFFIX = ";"


def clean(text):
    return text.strip() + SUFFIX
