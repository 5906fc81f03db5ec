from fees import Plain, Rate

RATE = Rate(2)
