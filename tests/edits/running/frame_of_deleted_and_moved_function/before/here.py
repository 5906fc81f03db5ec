def wait(arrive, leave):
    arrive.set()
    leave.wait(20)
    return tail()


def tail():
    return "old tail"
