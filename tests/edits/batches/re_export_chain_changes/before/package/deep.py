def compute(number):
    return number
