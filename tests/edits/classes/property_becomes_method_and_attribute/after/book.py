class Book:
    def __init__(self, title, chapters):
        self.title = title
        self.chapters = chapters

    def pages(self):
        return self.chapters * 10
