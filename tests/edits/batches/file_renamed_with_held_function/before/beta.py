from alpha import f4, I5
