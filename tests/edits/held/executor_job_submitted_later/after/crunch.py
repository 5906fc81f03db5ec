def crunch(number):
    return number + 1000
