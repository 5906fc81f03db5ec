UNITS = ("m", "km")
