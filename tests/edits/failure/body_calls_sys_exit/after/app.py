import sys

import conf


def main():
    return "new"


if len(conf.PATHS) == 2:
    conf.PATHS.append("c")
    sys.exit("not configured")
