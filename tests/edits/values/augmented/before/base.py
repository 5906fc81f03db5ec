EXTRA = ("/opt",)
STEP = 3
