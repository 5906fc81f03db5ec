
if __name__:
    class K:
        x = 1
