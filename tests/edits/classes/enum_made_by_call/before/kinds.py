from enum import Enum

Kind = Enum("Kind", "BOOK FILM")
