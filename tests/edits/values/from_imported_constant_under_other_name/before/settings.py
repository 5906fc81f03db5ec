RATE = 5
opened = []
