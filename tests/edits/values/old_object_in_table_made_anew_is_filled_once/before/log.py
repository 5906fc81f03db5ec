LOG = []
LATER = []
