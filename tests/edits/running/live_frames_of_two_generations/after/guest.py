def stay(leave, book):
    book.append("in")
    leave.wait(20)
    book.append("new out")
