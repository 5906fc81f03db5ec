def make_tap(name, pressure):
    drops = []

    def drip():
        drops.append(name * pressure)
        return len(drops) * 100

    return drip
