
if __name__:
    class K:
        y = 2
        z = 3
