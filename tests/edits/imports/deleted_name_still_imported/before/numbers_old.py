from toolbox import double
