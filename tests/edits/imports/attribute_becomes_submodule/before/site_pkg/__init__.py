NAME = "site"
conf = {"host": "h1", "port": 1}
