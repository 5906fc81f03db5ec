def reply():
    return "aye"
