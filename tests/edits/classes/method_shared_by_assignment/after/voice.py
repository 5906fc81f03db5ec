def say(animal):
    return f"a {animal.name} says"
