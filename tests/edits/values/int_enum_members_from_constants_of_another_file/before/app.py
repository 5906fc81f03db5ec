from levels import ALL, TOP, Level, Mask

seen = {Level.HIGH: "first"}


def log(msg, level=Level.HIGH):
    return f"{int(level)}:{msg}"


def run():
    return log("m"), TOP.value, ALL.value, [m.value for m in Level], int(Mask.B)
