DEBUG = False
LOUD = 1
