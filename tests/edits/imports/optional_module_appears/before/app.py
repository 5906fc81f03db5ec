history = []

try:
    from accelerator import ENGINE, speed
except ImportError:
    ENGINE = "plain"

    def speed():
        return 1


def colour(text):
    return text
