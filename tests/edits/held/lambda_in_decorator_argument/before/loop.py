from events import negative, positive

ALL = [positive, negative]
