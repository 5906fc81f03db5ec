
if __name__:
    from b import *
    from a import *
