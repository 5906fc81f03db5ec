def name(kind=""):
    return "package" + kind
