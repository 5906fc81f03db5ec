import shop


def f0(a=0):
    return a


def f1(a=0):
    return a


def f2(a=0):
    return a


def f3(a=0):
    return a


def f4(a=0):
    return a


def f5(a=0):
    return a


def f6(a=0):
    return a


def f7(a=0):
    return a


def f8(a=0):
    return a


def f9(a=0):
    return a


def f10(a=0):
    return a


def f11(a=0):
    return a


def f12(a=0):
    return a


def f13(a=0):
    return a


def f14(a=0):
    return a


def f15(a=0):
    return a


def f16(a=0):
    return a


def f17(a=0):
    return a


def f18(a=0):
    return a


def f19(a=0):
    return a


def f20(a=0):
    return a


def f21(a=0):
    return a


def f22(a=0):
    return a


def f23(a=0):
    return a


def f24(a=0):
    return a


def f25(a=0):
    return a


def f26(a=0):
    return a


def f27(a=0):
    return a


def f28(a=0):
    return a


def f29(a=0):
    return a

