from abc import ABC, abstractmethod


class Part:
    def name(self):
        return "part"
