from registry import command


@command("clean")
def build(target="some"):
    return "clean " + target
