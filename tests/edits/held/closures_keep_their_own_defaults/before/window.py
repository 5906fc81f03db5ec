from menu import ENTRIES

first, second = ENTRIES
