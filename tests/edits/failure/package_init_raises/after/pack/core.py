def run():
    return "CORE"
