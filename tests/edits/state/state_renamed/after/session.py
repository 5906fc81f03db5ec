people = set()
