def save(name, quiet=False):
    return "stored " + name


save.label = "Store"
save.shortcut = "^S"
