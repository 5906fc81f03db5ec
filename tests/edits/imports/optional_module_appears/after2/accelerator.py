ENGINE = "nitro"


def speed():
    return 200


def paint(text):
    return f"*{text}*"
