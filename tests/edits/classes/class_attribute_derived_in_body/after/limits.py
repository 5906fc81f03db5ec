class Limits:
    hits = 0
    seen = []
    SOFT = 15
    HARD = SOFT * 2
    LABELS = [f"{name}:{HARD_VALUE}" for name, HARD_VALUE in zip(("hard",), (HARD,))]
