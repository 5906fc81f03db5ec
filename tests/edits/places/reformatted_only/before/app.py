CONFIG={'a':1,'b':[1,2]}
log=[]
log.append("once")
def add(a,b=CONFIG):
  total=a+len(b); return (total)
class Box:
  def fill(self,*items):
    return [x*2
      for x in items]
