import base

if base.Plan(3).price() > 20:
    LEVEL = "large"
    DISCOUNT = 5
else:
    LEVEL = "small"
