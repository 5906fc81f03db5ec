try:
    from fastmath import dot, norm

    ACCELERATED = True
except ImportError:
    from slowmath import dot, norm

    ACCELERATED = False

MODE = "fast" if ACCELERATED else "slow"
