import cli
from cli import command


@command
def build(target="all"):
    return f"build {target}"


@command("ls", long=True)
def list_files(path="."):
    return f"ls {path} {list_files.options}"


def helper(text):
    return text.upper()


@command()
def shout(text="a"):
    return helper(text)
