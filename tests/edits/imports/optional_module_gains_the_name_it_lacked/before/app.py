from mathx import MODE, dot, norm as length

BANNER = f"math: {MODE}"


def run():
    return dot([1, 2], [3, 4]), length([1, 2])
