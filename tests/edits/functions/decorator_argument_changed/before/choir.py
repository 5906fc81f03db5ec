from song import hum, sing

VOICES = [sing, hum]
