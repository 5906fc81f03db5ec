from nest import outer

middle = outer("a")
inner = middle("b")
