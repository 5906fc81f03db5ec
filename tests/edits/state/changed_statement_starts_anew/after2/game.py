players = []
board = {"size": 3}
turn = 50


def play():
    global turn
    turn += 1
    players.append(f"p{turn}")
    board[turn] = players[-1]
