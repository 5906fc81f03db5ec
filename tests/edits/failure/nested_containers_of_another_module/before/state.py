QUEUE = [1, 2]
INDEX = {"a": [1]}
TAGS = {"x"}
