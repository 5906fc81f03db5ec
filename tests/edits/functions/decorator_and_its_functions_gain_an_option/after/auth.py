import functools

ROLES = {"admin": 5, "user": 1}


def require(role, *, default=None, audit=False):
    level = ROLES[role]

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(user, *args, **kwargs):
            if user["level"] < level:
                return default
            result = fn(user, *args, **kwargs)
            return (result, user["level"]) if audit else result

        wrapper.level = level
        return wrapper

    return decorate
