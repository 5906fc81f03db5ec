def make(prefix, mark):
    count = 0

    def say(word):
        nonlocal count
        count += 1
        return f"{prefix}{word}{count}"

    return say
