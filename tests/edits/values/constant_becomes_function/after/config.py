def DELAY(scale=2):
    return 3 * scale
