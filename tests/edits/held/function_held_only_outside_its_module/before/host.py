import plugins

ACTIVE = plugins.make()
ORDER = [ACTIVE["second"], ACTIVE["first"]]
