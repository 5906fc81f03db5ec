
if __name__:
    from a import *
