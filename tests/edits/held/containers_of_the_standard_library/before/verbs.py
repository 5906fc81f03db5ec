def verb(word):
    return word + "ing"
