KIND = "b"

if KIND == "a":

    def path(name):
        return "a/" + name

else:

    def path(name):
        return "other/" + name
