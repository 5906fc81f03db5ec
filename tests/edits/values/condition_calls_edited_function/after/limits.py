def limit(n):
    return n + 1
