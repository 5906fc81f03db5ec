import functools

ROLES = {"admin": 3, "user": 1}


def require(role, *, default=None):
    level = ROLES[role]

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(user, *args, **kwargs):
            if user["level"] < level:
                return default
            return fn(user, *args, **kwargs)

        wrapper.level = level
        return wrapper

    return decorate
