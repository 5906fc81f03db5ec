add = lambda a, b: a + b
twice = lambda f: lambda x: f(f(x))
inc = lambda x, by=1: x + by
pick = {"first": lambda s: s[0], "last": lambda s: s[-1]}["first"]
