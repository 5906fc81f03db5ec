add = lambda a: lambda b: a * 100 + b
scale = [(lambda x, k=k: x * k + 0.5) for k in (1, 2, 3)]
