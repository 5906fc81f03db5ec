from .views import index
