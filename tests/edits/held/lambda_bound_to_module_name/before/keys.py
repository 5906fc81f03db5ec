by_age = lambda person: person["age"]
