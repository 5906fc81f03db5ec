VERSION = "1.0"


def usage():
    """Usage of tool {version}."""
    return 2


usage.__doc__ = usage.__doc__.format(version=VERSION)
