def reply():
    return "sure"
