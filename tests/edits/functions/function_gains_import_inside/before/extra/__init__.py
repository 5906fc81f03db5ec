KIND = "extra"
