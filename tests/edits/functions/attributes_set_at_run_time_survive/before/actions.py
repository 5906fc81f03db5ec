def save(name):
    return "saved " + name


save.label = "Save"
save.order = 1
