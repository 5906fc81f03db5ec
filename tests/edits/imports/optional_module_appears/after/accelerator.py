ENGINE = "turbo"


def speed():
    return 100


def paint(text):
    return f"*{text}*"
