from conf import HOST, PORT

opened = []
ADDRESS = f"{HOST}:{PORT}"
