RATE = 7
opened = []
