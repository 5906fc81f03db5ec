class Session:
    user = "nobody"
