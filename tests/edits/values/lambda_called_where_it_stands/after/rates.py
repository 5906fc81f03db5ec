def rounded(value):
    return value % 10 * 10
