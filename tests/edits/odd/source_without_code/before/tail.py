TEXT = """def last():
    return "not code"
"""
def last(): return 1