import pkg

answers = []


def answer():
    return pkg.reply()
