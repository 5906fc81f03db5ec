APPS = ["a", "b"]
OPTS = {"x": 1}
