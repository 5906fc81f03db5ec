from m import K
X = K
