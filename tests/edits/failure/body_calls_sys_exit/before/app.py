import conf


def main():
    return "old"
