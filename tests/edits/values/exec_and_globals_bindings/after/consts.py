import sys

exec("ALPHA = 10")
globals()["BETA"] = 20
setattr(sys.modules[__name__], "GAMMA", 3)
