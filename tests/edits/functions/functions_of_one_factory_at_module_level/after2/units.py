def converter(factor, unit):
    def convert(value, digits=1):
        return f"{unit} {round(value * factor, digits)}"

    return convert


to_miles = converter(0.25, "mile")
to_feet = converter(3, "ft")
TABLE = {"mi": to_miles, "ft": to_feet}
