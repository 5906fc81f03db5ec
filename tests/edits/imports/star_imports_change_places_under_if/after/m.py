
if __name__:
    from a import *
    from b import *
