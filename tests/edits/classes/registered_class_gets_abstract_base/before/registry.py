_found = {}


def register(name, cls):
    path = f"{cls.__module__}.{name}"
    if name not in _found:
        _found[name] = [cls]
    elif not any(each.__module__ == cls.__module__ for each in _found[name]):
        _found[name].append(cls)
    if path in _found:
        _found[path] = [cls]
    else:
        _found.setdefault(path, []).append(cls)


def get(name):
    return _found[name]
