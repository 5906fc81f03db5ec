from enum import Enum

Kind = Enum("Kind", "FILM SONG")
