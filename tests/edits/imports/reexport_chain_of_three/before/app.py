from library import LEVEL as loudness, Talker as Speaker
