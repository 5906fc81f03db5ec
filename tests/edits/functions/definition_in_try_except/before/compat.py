try:
    from no_such_module_here import fast_sum as add_up
except ImportError:

    def add_up(values):
        total = 0
        for value in values:
            total += value
        return total


try:

    def half(value):
        return value / 2

finally:
    READY = []
