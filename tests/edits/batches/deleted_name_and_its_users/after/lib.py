def new():
    return "new"
