def run():
    return "run alone"
