class Column:
    def __set_name__(self, owner, name):
        self.column = f"{owner.__name__.lower()}_{name}"
