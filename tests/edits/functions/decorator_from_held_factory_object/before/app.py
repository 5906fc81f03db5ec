class App:
    def __init__(self):
        self.tasks = {}
        self.hits = 0

    def task(self, name=None):
        def decorate(function):
            self.tasks[name or function.__name__] = function
            return function

        return decorate


app = App()
