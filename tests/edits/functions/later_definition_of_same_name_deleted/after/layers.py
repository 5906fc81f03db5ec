def answer():
    return "first"


def other():
    return answer()
