def Greeter(name):
    return "hello " + name
