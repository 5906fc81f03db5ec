LIMIT = 25
NAME = "settings"
