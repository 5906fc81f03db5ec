from retrying import retry


@retry(2)
def one(x):
    return x
