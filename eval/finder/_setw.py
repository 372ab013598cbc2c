import sys,re
out=open(sys.argv[1]).read()
p='/work/main/src/finder/search/weights.ts'; s=open(p).read()
for m in re.finditer(r"export const (\w+): Weights = \{\n(.*?)\n\};",out,re.S):
    s=re.sub(r"export const "+m.group(1)+r": Weights = \{.*?\};",lambda _:m.group(0),s,flags=re.S)
open(p,'w').write(s)
