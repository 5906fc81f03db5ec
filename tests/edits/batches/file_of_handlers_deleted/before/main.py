import app
import basic
import extra
