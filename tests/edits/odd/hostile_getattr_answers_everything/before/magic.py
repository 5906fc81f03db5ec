class Anything:
    def __init__(self):
        self.__dict__["touched"] = set()

    def __getattr__(self, name):
        return self

    def __setattr__(self, name, value):
        self.touched.add(name)

    def __delattr__(self, name):
        self.touched.add(name)

    def __call__(self, *args, **kwargs):
        self.touched.add("called")
        return self

    def __getitem__(self, key):
        return self


ANYTHING = Anything()
