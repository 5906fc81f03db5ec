def word():
    return "helper"
