from curry import add, scale

plus_five = add(5)
triple = scale[2]
