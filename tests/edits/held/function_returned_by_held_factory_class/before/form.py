from validators import Between

digit = Between(0, 9)
CHECKS = [digit, digit.inverted()]
