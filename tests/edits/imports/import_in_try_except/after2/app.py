sent = []

try:
    from fastjson import LEVEL, dumps
except ImportError:
    from json import dumps

    LEVEL = 0

try:
    import yaml_that_nobody_has as yaml
except ImportError:
    yaml = None
    NAME = "yaml is missing"
else:
    NAME = "yaml"
