from menu import ALL, BY_NAME

FIRST, *_ = ALL
TABLE = [f"{name}: {BY_NAME[name]}" for name in ALL]
