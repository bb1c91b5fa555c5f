"""Cases: named choices of data to put into a model, shared by the notebooks that work them out."""
