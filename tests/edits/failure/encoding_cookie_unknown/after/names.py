# -*- coding: no-such-encoding -*-
NAMES = ["ä", "b"]
