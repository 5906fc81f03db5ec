from query import pages, rows as get_rows


def view():
    return get_rows(), pages()
