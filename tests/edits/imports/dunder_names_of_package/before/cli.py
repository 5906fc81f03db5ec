from tool import __version__, about

BANNER = f"-- {__version__} --"


def main():
    return about() + " ready"
