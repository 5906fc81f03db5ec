class Policy:
    base = 4
    attempts = base * 2


class Patient(Policy):
    pause = 10


class Stubborn(Policy):
    attempts = 1000
