from deco import traced


@traced
def job(arrive, leave):
    arrive.set()
    leave.wait(20)
    return "old job"
