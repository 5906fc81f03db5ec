from shows import show as display


def report():
    return [display(1), display("x"), display(2.0)]
