# parity 1
# recorded: cpython 3.11.2
"""The functions without a receiver give None, or a bool."""
gc.collect()
#> None
gc.disable()
#> None
gc.isenabled()
#> False
gc.enable()
#> None
gc.isenabled()
#> True
run_exit()
#> None
