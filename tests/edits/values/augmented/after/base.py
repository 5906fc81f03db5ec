EXTRA = ("/opt", "/usr")
STEP = 4
