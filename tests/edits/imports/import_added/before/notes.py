pages = []


def add(text):
    pages.append(text)


def show(lines):
    return ", ".join(lines)
