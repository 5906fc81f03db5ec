def verb(word="be"):
    return word + "ed"
