from .brain import think
