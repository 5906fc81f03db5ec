
if __name__:
    from a import *
    class K:
        y = 2
        z = 3
