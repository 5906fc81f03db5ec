X = None
try:
    from fast import X
except ImportError:
    pass
