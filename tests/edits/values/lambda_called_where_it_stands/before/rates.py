def rounded(value):
    return value
