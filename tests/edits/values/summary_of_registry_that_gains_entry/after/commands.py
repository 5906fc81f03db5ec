COMMANDS = {}


def command(name):
    def register(func):
        COMMANDS[name] = func
        return func

    return register


@command("ls")
def list_files():
    """list files"""
    return "ls -l"


@command("rm")
def remove():
    """remove"""
    return "rm"


@command("zip")
def pack():
    """pack"""
    return "zip"


NAMES = sorted(COMMANDS)
HELP = "\n".join(f"{n}: {f.__doc__}" for n, f in COMMANDS.items())
