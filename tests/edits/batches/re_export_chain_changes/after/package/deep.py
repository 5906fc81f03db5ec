def compute_ten(number):
    return number * 10
