from registry import command


@command("build")
def build(target="all"):
    return "build " + target


@command("clean")
def clean():
    return "clean"
