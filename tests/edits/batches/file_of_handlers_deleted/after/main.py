import app
import basic
