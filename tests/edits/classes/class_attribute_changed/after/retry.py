class Policy:
    attempts = 5


class Patient(Policy):
    pause = 10


class Stubborn(Policy):
    attempts = 1000
