import limits

if 9 - limits.limit(1) > 3:
    MODE = "small"
else:
    MODE = "large"
