
if __name__:
    class A:
        x = 1
    class B(A):
        pass
    class A:
        y = 1
