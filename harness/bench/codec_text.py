"""Text that is typical of an encoding: what the rows of codec_rows.cpp convert."""

import functools
import random
import unicodedata

LINES = 512
LINE = 40  # bytes, about
ASCII = "abcdefghijklmnopqrstuvwxyz"


def known(encoding, candidates, size):
    """Those of them that have so many bytes in the encoding."""
    found = []
    for character in candidates:
        try:
            if len(character.encode(encoding)) == size:
                found.append(character)
        except UnicodeError:
            pass
    return found


def characters(first, last):
    return [chr(code) for code in range(first, last + 1)]


KANA = characters(0x3041, 0x3093) * 8 + characters(0x30A1, 0x30F3) * 3
HAN = characters(0x4E00, 0x9FA5)
HANGUL = characters(0xAC00, 0xD7A3)
CYRILLIC = characters(0x430, 0x44F)
ACCENTED = list("àâäçèéêëîïôöùûü")
# Where the letters of an encoding of more than one byte are found.
SCRIPTS = {
    "big5": ("big5", HAN),
    "big5hkscs": ("big5", HAN),
    "cp950": ("big5", HAN),
    "gb18030": ("gb2312", HAN),
    "gb2312": ("gb2312", HAN),
    "gbk": ("gb2312", HAN),
    "hz": ("gb2312", HAN),
    "cp949": ("euc_kr", HANGUL),
    "euc_kr": ("euc_kr", HANGUL),
    "iso2022_kr": ("euc_kr", HANGUL),
    "johab": ("euc_kr", HANGUL),
}
JAPANESE = ("cp932", "euc_j", "iso2022_jp", "shift_j")


@functools.cache
def two_byte_letters(encoding):
    if encoding.startswith(JAPANESE):
        return KANA + known("euc_jp", HAN, 2)
    table, script = SCRIPTS[encoding]
    return known(table, script, 2)


def words(encoding):
    """Kinds of words: letters that are not ASCII, and how many of a word's are of them."""
    if encoding in SCRIPTS or encoding.startswith(JAPANESE):
        return [(two_byte_letters(encoding), 1.0)] * 5 + [([], 0.0)]
    if encoding in ("punycode", "idna"):
        return [(ACCENTED, 0.2)]
    if encoding.startswith(("utf_", "unicode_", "raw_")):
        return [(ACCENTED, 0.2), (CYRILLIC, 1.0), (KANA + HAN, 1.0), ([], 0.0)]
    if encoding == "ascii":
        return [([], 0.0)]
    table = "latin_1" if encoding == "charmap" else encoding
    own = [c for c in bytes(range(256)).decode(table, "ignore") if c > "\x7f" and c.isalpha()]
    own = known(table, own, 1)
    others = [c for c in own if "LATIN" not in unicodedata.name(c, "")]
    # An encoding of another script may have some Latin letters, and one of Latin some others.
    return [(others, 1.0)] if len(others) >= 20 else [(own, 0.2)]


def text(encoding, kind):
    """Lines, of the encoding's own letters or of ASCII alone, in UTF-8."""
    chance = random.Random(encoding + kind)
    kinds = words(encoding) if kind == "own" else [([], 0.0)]
    # Domain names have no spaces, and one word in Punycode may be the whole text.
    space, measured = (".", "utf_8") if encoding in ("idna", "punycode") else (" ", encoding)
    lines = []
    for _ in range(LINES):
        line = ""
        while len((line + "\n").encode(measured)) < LINE:
            letters, share = chance.choice(kinds)
            word = "".join(
                chance.choice(letters) if chance.random() < share else chance.choice(ASCII)
                for _ in range(chance.randint(2, 8 if share < 1 or len(letters) < 99 else 4))
            )
            line += (space if line else "") + word
        lines.append(line + (space if space == "." else "") + "\n")
    return "".join(lines).encode()
