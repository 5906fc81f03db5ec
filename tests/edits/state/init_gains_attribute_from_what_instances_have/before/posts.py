def slug(text):
    return text.lower().replace(" ", "-")


class Post:
    def __init__(self, title, words):
        self.title = title
        self.__words = words

    def describe(self):
        return self.title, self.__words


POSTS = [Post("Hello World", ["hello"]), Post("More", [])]
