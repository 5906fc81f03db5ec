def tail():
    return "new tail"
