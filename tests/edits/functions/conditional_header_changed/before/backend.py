import importlib.util

if importlib.util.find_spec("no_such_module_here"):

    def dumps(value):
        return "fast " + repr(value)

else:

    def dumps(value):
        return repr(value)
