"""Drawing by hand: what several notebooks need to lay a picture out in pixels.

Nothing here knows a table or a figure. Notebooks import the modules by name
(`from drawing.pixels import sheet, write`), so that a change in one runs its own readers again and
no others.
"""
