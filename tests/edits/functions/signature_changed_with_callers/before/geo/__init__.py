from .distance import distance
