add = lambda a: lambda b: a + b
scale = [(lambda x, k=k: x * k) for k in (1, 2, 3)]
