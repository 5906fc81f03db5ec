def part():
    return "PART"
