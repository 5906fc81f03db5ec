memory = []
