import pkg

answers = []


def answer():
    return pkg.old_reply() + pkg.reply()
