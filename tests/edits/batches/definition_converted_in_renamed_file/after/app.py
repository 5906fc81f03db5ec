import forms as shapes

HELD = (shapes.unit,)
queue = []
