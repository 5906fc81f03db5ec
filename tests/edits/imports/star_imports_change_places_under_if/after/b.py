
if __name__:
    Q = 2
