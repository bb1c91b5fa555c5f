"""Models: pure functions over plain operators.

Given floats or NumPy arrays they compute. Where operators are all they use, an Altair expression
goes through them too, and then the function *is* the Vega expression behind a slider. Nothing
here reads a file, checks a range or rounds: every number comes in as an argument.
"""
