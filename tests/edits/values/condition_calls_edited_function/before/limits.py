def limit(n):
    return n + 9
