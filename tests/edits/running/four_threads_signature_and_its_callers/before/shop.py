def c0():
    return rate(0)


def c1():
    return rate(0)


def c2():
    return rate(0)


def c3():
    return rate(0)


def c4():
    return rate(0)


def c5():
    return rate(0)


def c6():
    return rate(0)


def c7():
    return rate(0)


def c8():
    return rate(0)


def c9():
    return rate(0)


def c10():
    return rate(0)


def c11():
    return rate(0)


def c12():
    return rate(0)


def c13():
    return rate(0)


def c14():
    return rate(0)


def c15():
    return rate(0)


def c16():
    return rate(0)


def c17():
    return rate(0)


def c18():
    return rate(0)


def c19():
    return rate(0)


def c20():
    return rate(0)


def c21():
    return rate(0)


def c22():
    return rate(0)


def c23():
    return rate(0)


def c24():
    return rate(0)


def c25():
    return rate(0)


def c26():
    return rate(0)


def c27():
    return rate(0)


def c28():
    return rate(0)


def c29():
    return rate(0)


def c30():
    return rate(0)


def c31():
    return rate(0)


def c32():
    return rate(0)


def c33():
    return rate(0)


def c34():
    return rate(0)


def c35():
    return rate(0)


def c36():
    return rate(0)


def c37():
    return rate(0)


def c38():
    return rate(0)


def c39():
    return rate(0)


def rate(n):
    return n


def total():
    return c0() + c1() + c2() + c3() + c4() + c5() + c6() + c7() + c8() + c9() + c10() + c11() + c12() + c13() + c14() + c15() + c16() + c17() + c18() + c19() + c20() + c21() + c22() + c23() + c24() + c25() + c26() + c27() + c28() + c29() + c30() + c31() + c32() + c33() + c34() + c35() + c36() + c37() + c38() + c39()
