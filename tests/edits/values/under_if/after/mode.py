DEBUG = True
LOUD = 1
