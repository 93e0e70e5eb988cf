"""Python code that urllib3 1.26 carries for older Pythons, written anew: the reference."""
