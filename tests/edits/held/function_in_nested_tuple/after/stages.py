def clean(text):
    return text.strip().lower()


def split(text):
    return text.split(",")


PIPELINE = (("clean", clean), ("split", split))
