TEXT = '''def last():
    return "not code at all"
'''
OTHER = 1


def last():
    return 4
