
if __name__:
    from m import K
    X = K
