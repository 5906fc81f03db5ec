from .inner import new_value
