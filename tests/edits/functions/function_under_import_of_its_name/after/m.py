def f(a=2, b=3):
    """slower"""
    return "slower"
try:
    from fast import f
except ImportError:
    pass
