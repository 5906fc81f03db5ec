def verb(word="do"):
    return word + "ne"
