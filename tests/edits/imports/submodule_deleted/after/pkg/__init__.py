from .new import reply

__all__ = ["reply"]
