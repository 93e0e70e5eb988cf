# parity 1
# recorded: cpython 3.11.2
"""A name that another scenario registered is unknown in this one."""
d = decoder('ascii', 'own')
d.decode(b'\xff')
#! LookupError("unknown error handler name 'own'")
e = encoder('euc_kr', 'own')
e.encode('\ud800')
#! LookupError("unknown error handler name 'own'")
