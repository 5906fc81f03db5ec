RATE = 2
asked = []
