from deco import traced


@traced
def job(arrive, leave):
    arrive.set()
    return "new job"
