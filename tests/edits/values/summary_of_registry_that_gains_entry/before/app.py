from commands import COMMANDS, NAMES


def run():
    import commands

    return NAMES, commands.HELP, {n: f() for n, f in COMMANDS.items()}
