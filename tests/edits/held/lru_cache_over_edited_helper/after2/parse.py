def words(text):
    return list(text)
