import shapes

HELD = (shapes.unit,)
queue = []
