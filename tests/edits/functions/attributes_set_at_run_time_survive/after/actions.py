def save(name):
    return "stored " + name


save.label = "Store"
save.order = 1
