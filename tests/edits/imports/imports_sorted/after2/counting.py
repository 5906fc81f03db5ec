loads = []
loads.append("counting")
ONE = 11
TWO = 2
