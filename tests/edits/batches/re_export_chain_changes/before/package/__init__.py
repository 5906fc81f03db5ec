from .inner import old_value
