def say(animal):
    return animal.name
