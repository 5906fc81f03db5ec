from counter import SIZE

TITLE = f"size {SIZE}"


def show(number):
    return f"{number} of {SIZE}"
