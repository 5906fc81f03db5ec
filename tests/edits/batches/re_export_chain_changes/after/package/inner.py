from .deep import compute_ten as new_value
