
if __name__:
    class A:
        x = 2
        z = 1
    class B(A):
        pass
