from .deep import compute as old_value
