from parity import depth, even as is_even

CHECKS = {"even": is_even}
