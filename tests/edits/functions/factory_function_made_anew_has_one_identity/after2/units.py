def converter(factor, unit):
    def convert(value):
        return f"{unit} {value * factor}"

    return convert


to_miles = converter(0.75, "miles")
to_feet = converter(3, "ft")
