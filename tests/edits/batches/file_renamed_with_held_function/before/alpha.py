def f4(a):
    return 0
I5 = 0
