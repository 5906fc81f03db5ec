from tasks import task


@task("high")
def mail(to):
    return to
