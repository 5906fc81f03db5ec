DEBUG = False
LOUD = 0
