def clean(text):
    return text.strip()


def split(text):
    return text.split()


PIPELINE = (("clean", clean), ("split", split))
