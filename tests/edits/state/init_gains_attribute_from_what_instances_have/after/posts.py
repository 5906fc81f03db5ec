import threading


def slug(text):
    return text.lower().replace(" ", "-")


class Post:
    def __init__(self, title, words):
        self.title = title
        self.__words = words
        self.slug = slug(title)
        self.path = f"/{self.slug}.html"
        self.__count = len(words)
        self.lock = threading.Lock()

    def describe(self):
        with self.lock:
            return self.title, self.__words, self.slug, self.path, self.__count


POSTS = [Post("Hello World", ["hello"]), Post("More", [])]
