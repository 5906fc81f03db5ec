boxes = []


def find(what):
    return f"{what} among {len(boxes)}"
