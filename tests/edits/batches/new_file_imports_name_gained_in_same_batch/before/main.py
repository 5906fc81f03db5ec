import views
import tools
