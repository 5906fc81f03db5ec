import extras


def run():
    if hasattr(extras, "extra"):
        return extras.base(), extras.extra()
    return extras.base(), "nothing extra"
