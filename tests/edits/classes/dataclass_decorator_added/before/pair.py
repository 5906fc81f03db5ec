from dataclasses import dataclass


class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right
