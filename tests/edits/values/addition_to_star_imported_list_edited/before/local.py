from base import *

INSTALLED += ["debug"]
MIDDLEWARE += ("trace",)
LOGGING |= {"file": "x.log"}
COUNT = len(INSTALLED) + len(MIDDLEWARE)
