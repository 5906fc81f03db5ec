
if __name__:
    N = 2
    Q = 2
