def reply():
    return "yes"
