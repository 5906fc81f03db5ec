class Casket:
    size = 1
