from tools.part import part


def run():
    return "shop " + part()
