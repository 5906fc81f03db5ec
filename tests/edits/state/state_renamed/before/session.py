users = set()
