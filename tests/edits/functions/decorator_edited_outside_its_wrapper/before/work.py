from marks import mark, named


@mark
def go():
    return "go"


@named("stop")
def stop():
    return "stop"
