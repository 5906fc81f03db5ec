"""What a try block decides follows into its other branch when its input stops or starts to fail."""

OUTCOME = "applied"


def hold():
    import port

    port.open_ports.append(1)
    return port.open_ports


def observe():
    import port

    return port.NUMBER, port.SOURCE, port.url()


def check(open_ports, stage):
    import port

    assert port.open_ports is open_ports == [1]
