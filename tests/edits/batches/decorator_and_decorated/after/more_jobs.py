import tasks


@tasks.task("low")
def clean():
    return "clean"
