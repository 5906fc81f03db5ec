def mark(name, *values):
    def note(function):
        function.marks = [*getattr(function, "marks", []), (name, values)]
        return function

    return note
