def make_tap(name, pressure):
    drops = []

    def drip():
        drops.append(name)
        return len(drops)

    return drip
