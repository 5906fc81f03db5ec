def converter(factor, unit):
    def convert(value):
        return f"{value * factor} {unit}"

    return convert


to_miles = converter(0.5, "mi")
to_feet = converter(3, "ft")
