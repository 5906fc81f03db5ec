from shapes import Shape as Form

TOTAL = Form.corners
for _ in range(2):
    TOTAL += 6


def run():
    return TOTAL, Form(2).area(), Form.corners
