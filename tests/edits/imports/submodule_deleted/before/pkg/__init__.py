from .new import reply
from .old import reply as old_reply

__all__ = ["reply", "old_reply"]
