class Total:
    value = 0
