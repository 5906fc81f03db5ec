from registry import command


@command("build")
@command("make")
def build(target="some"):
    return "make " + target


@command("clean")
def wipe():
    return "wipe"
