from access import counted, needs


@needs("admin")
@counted
def erase():
    return "erase"


@needs("user")
def show():
    return "show"


@counted
def ping():
    return "ping"
