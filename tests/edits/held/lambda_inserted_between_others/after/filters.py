FILTERS = [
    ("low", lambda n: n < 5),
    ("big", lambda n: n > 100),
    ("odd", lambda n: n % 2 == 1),
]
