def make_box(height, width, name="box"):
    def describe():
        return f"{area} in {height}x{width} ({name})"

    area = width * height
    return describe
