PLACE = "there"
