def f(a=1):
    """slow"""
    return "slow"
try:
    from fast import f
except ImportError:
    pass
