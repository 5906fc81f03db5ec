from größe import Ｈeight as HEIGHT, ö
from größe import find
