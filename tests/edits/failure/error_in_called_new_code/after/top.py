import mid

RESULT = mid.read("1,2,three")


def again():
    return mid.read("1")
