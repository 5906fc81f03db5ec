from engine import Rule

adult = Rule("adult", when=lambda age: age >= 18)
child = Rule("child", when=lambda age: age < 12)
