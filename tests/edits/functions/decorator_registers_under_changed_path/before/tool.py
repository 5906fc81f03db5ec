from commands import command


@command("ls")
def list_files(path="."):
    return "files in " + path


@command("rm")
def remove(path):
    return "removed " + path
