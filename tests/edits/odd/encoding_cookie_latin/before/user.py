from words import WORD
