from nest import outer

middle = outer("a")
