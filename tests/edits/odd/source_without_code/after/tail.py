TEXT = """def last():
    return "not code at all"
"""
def last(): return 2