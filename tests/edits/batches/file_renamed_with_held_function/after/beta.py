from other15 import f4, I5
