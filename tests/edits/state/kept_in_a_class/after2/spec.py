import re
from words import pick


class Spec:
    pattern = re.compile( "x" + pick())
    count = 0

    def match(self, text):
        Spec.count += 1
        return bool(self.pattern.match(text))
