def make_box(width, height, *, name="box"):
    area = width * height

    def describe():
        return f"{name}: {width}x{height}={area}"

    return describe
