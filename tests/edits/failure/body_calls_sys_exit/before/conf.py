PATHS = ["a"]
