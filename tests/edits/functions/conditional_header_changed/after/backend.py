import importlib.util

if importlib.util.find_spec("json"):
    import json

    def dumps(value):
        return json.dumps(value)

else:

    def dumps(value):
        return repr(value)
