RATE = 3
asked = []
