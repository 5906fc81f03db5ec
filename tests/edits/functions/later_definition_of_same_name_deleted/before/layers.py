def answer():
    return "first"


def other():
    return answer()


def answer():
    return "second"
