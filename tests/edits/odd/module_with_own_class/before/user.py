import config


def show():
    return f"{config.mode}/{config.LEVEL}"
