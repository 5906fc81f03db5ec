MODE = ""
