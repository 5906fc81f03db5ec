class Policy:
    attempts = 3


class Patient(Policy):
    pause = 10


class Stubborn(Policy):
    attempts = 1000
