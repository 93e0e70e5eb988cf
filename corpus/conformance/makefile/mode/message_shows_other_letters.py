# parity 1
# recorded: cpython 3.11.2
"""The message shows printable letters as they are and escapes the others."""
sock = Socket()
makefile(sock, '\xe9')
#! ValueError("invalid mode '\xe9' (only r, w, b allowed)")
makefile(sock, '\u200b')
#! ValueError("invalid mode '\\u200b' (only r, w, b allowed)")
makefile(sock, '\ud800')
#! ValueError("invalid mode '\\ud800' (only r, w, b allowed)")
makefile(sock, 'r\n\x00')
#! ValueError("invalid mode 'r\\n\\x00' (only r, w, b allowed)")
