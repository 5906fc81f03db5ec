class Runner:
    def __init__(self):
        self.__running = True
        self.__done = []
        self.rounds = 0

    def run(self, started, go):
        while self.__running:
            self.__work()
            started.set()
            go.wait(10)
        self.__done.append("stopped")
        return self.__done

    def __work(self):
        self.rounds += 1

    def stop(self):
        self.__running = False
        return "stopped by", type(self).__name__
