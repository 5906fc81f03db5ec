import mid

RESULT = None


def again():
    return mid.read("1")
