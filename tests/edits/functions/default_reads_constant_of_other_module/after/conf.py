LIMIT = 25
NAME = "conf"
