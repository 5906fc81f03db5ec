import config


def current():
    return config.TABLE["rate"]
