X = 0
try:
    from fast import X
except ImportError:
    pass
