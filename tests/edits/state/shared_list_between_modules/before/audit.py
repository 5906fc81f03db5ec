TRAIL = []
