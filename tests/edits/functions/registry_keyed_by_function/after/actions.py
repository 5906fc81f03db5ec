from access import counted, needs


@needs("root")
@counted
def erase():
    return "erase all"


def show():
    return "show"
