class Book:
    def __init__(self, title, chapters):
        self.title = title
        self.chapters = chapters

    pages = 300
