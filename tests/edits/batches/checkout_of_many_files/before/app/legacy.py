def old_name():
    return " old"
