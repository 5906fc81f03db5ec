class Bucket:
    size = 2
