APPS = ["a"]
OPTS = {"x": 1}
