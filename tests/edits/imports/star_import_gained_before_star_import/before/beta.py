from alpha import tool
