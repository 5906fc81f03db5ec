def run():
    return "core"
