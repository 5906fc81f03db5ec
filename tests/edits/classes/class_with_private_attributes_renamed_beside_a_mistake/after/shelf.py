class Rack:
    def __init__(self):
        self.__books = ["a"]

    def total(self):
        return len(self.__books)

    def put(self, book):
        self.__books.append(book)
        return self.total()
