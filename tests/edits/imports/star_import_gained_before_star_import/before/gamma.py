from alpha import tool as other
import beta as m10
