KIND = "b"

if KIND == "a":

    def path(name):
        return "a/" + name

elif KIND == "b":

    def path(name, sep="/"):
        return "b" + sep + name

else:

    def path(name):
        return "other/" + name
