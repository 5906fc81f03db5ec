players = []
board = {}
turn = 0


def play():
    global turn
    turn += 1
    players.append(f"p{turn}")
    board[turn] = players[-1]
