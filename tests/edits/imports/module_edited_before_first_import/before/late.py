loads = []
loads.append(1)
VALUE = 1
