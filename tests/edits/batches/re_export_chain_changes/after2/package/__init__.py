from .deep import extra
from .inner import new_value
