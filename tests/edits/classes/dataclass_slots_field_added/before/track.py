TRACK = []
