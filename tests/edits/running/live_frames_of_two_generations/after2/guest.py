def stay(leave, book, sign="newest out"):
    book.append("in")
    leave.wait(20)
    book.append(sign)
