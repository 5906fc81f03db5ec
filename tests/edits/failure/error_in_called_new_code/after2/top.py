import mid

RESULT = mid.read("1,2,3")


def again():
    return mid.read("1")
