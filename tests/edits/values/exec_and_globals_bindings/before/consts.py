import sys

exec("ALPHA = 1")
globals()["BETA"] = 2
setattr(sys.modules[__name__], "GAMMA", 3)
