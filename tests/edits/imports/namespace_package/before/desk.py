import plugins.audio.mixer
from plugins.audio.mixer import GAIN, mix
