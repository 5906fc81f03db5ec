class Animal:
    legs = 4
