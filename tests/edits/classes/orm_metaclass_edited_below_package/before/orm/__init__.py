from .fields import CharField, Field, IntField
from .models import Model, registry
