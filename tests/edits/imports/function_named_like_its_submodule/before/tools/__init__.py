from .render import STYLE, render
