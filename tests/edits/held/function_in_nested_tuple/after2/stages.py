def clean(text, keep=","):
    return "".join(c for c in text if c.isalnum() or c in keep)


def split(text):
    return text.split(",")


PIPELINE = (("clean", clean), ("split", split))
