from version import version

CALLS = [version]
