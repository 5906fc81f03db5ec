def part():
    return "part"
