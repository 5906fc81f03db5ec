import pkg.sub.alpha


def call():
    return pkg.sub.alpha.f5(0)
