loads = []
loads.append("counting")
ONE = 1
TWO = 2
