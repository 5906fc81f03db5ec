class Option:
    count = 0

    def __init__(self, name: str) -> None:
        self.name = name
        Option.count += 1


OPTIONS = [Option("host")]
