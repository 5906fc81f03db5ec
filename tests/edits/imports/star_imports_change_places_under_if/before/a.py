
if __name__:
    N = 1
    P = 1
