from tasks import task


@task
def mail(to):
    return to
