from layers import answer


def ask():
    return answer()
