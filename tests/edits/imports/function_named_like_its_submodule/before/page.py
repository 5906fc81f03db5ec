from tools import STYLE, render
