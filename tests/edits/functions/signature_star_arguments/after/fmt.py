def join(*parts, sep="-"):
    return sep.join(parts)


def options(*names, verbose=False, **given):
    return list(names), verbose, sorted(given)
