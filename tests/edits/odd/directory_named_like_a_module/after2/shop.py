from tools.part import part


def run():
    return "SHOP " + part()
