from pkg.alpha import f4
I7 = 0
