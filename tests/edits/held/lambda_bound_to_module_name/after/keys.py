by_age = lambda person, unit=1: -person["age"] * unit
