from clock import stamp

entries = []


def write(text):
    return f"{stamp()} {text}"
