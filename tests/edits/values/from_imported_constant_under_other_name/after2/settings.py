RATE = 5.0
opened = []
