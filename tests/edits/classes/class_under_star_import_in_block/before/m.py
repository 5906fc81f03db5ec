
if __name__:
    class K:
        y = 1
    from a import *
