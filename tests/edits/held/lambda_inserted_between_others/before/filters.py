FILTERS = [
    ("low", lambda n: n < 10),
    ("odd", lambda n: n % 2 == 1),
]
