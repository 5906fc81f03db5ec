RATE = 4
asked = []
