APPS = ["c"]
OPTS = {"w": 1}
