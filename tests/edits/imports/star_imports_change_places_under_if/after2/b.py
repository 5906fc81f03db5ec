
if __name__:
    Q = 3
    P = 9
