from base import *

INSTALLED += ["debug", "toolbar"]
MIDDLEWARE += ("trace",)
LOGGING |= {"file": "y.log"}
COUNT = len(INSTALLED) + len(MIDDLEWARE)
