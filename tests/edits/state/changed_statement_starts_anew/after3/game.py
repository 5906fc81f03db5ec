players = []
board = {"size": 3}
turn = 50


def play(count=1):
    global turn
    turn += count
    players.append(f"p{turn}")
