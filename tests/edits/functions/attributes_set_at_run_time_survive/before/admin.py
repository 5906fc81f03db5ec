from actions import save


def register(function, **options):
    function.options = options
    function.calls = getattr(function, "calls", 0) + 1
    return function
