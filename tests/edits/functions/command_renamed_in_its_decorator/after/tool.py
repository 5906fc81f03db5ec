import cli
from cli import command


def helper(text, mark="!"):
    return text.upper() + mark


@command("make")
def build(target="all", *, jobs=2):
    """Build it."""
    return f"build {target} with {jobs}"


@command("ls", long=False)
def list_files(path="/"):
    return f"ls {path} {list_files.options}"


@command()
def shout(text="b"):
    return helper(text)
