import tasks


@tasks.task
def clean():
    return "clean"
