#!/usr/bin/python3
"""Writes double_byte_table.inc: the encodings of two bytes a character, and of three after 8F.

usage: /usr/bin/python3 make_double_byte.py > double_byte_table.inc

Python is asked for the text of every byte, of every further byte where it waits for one, and for
the bytes of every character. Equal blocks are written once, whatever encoding they are of: the
tables of all encodings together are a third of what they are apart. What longer sequences mean
(gb18030's four bytes, euc_kr's eight) is a rule of those encodings, except for gb18030's ranges.
"""

import codecs
import sys

MODULES = ["big5", "big5hkscs", "cp932", "cp949", "cp950", "euc_jis_2004", "euc_jisx0213", "euc_jp",
           "euc_kr", "gb18030", "gb2312", "gbk", "johab", "shift_jis", "shift_jis_2004",
           "shift_jisx0213"]
# Of characters: surrogates are in no encoding.
CHARACTERS = [chr(c) for c in range(0x30000) if not 0xD800 <= c < 0xE000]

ILLEGAL = 0  # this byte alone is none
ILLEGAL_TWO = 0xFFFF  # both bytes are none
SPECIAL = 0xD800  # the first number of a special: a character beyond U+FFFF, or two characters
LEAD = 0xFFFE  # of one byte: another one must follow
PAIR = 0xFFFF  # of a character: the next one can be part of it

DECODE_BLOCK = 32
ENCODE_BLOCK = 8
THREE = 0x8F  # the byte before two, in the EUC encodings of Japanese


class Pool:
    """Sequences of one size, each of them once."""

    def __init__(self, zeros):
        self.items = {}
        self.add([0] * zeros)

    def add(self, item):
        return self.items.setdefault(tuple(item), len(self.items))

    def numbers(self):
        return [number for item in self.items for number in item]


class Pools:
    def __init__(self):
        self.decode_blocks = Pool(DECODE_BLOCK)
        self.decode_rows = Pool(256 // DECODE_BLOCK)
        self.encode_blocks = Pool(ENCODE_BLOCK)
        self.encode_pages = Pool(256 // ENCODE_BLOCK)

    def row(self, values):
        return self.decode_rows.add([self.decode_blocks.add(values[i:i + DECODE_BLOCK])
                                     for i in range(0, 256, DECODE_BLOCK)])

    def page(self, values):
        return self.encode_pages.add([self.encode_blocks.add(values[i:i + ENCODE_BLOCK])
                                      for i in range(0, 256, ENCODE_BLOCK)])


class Encoding:
    """What the table holds of one encoding."""

    def __init__(self, module, pools):
        self.module = module
        self.specials = []
        self.single = [self.value_of(bytes([byte]), LEAD) for byte in range(256)]
        has_three = self.waits(bytes([THREE, 0xA1]))
        self.rows = [0] * 128
        for byte in range(0x80, 256):
            if self.single[byte] == LEAD and not (has_three and byte == THREE):
                self.rows[byte - 0x80] = pools.row(self.values_after(bytes([byte])))
        self.rows_of_three = []
        if has_three:
            self.rows_of_three = [pools.row(self.values_after(bytes([THREE, byte])))
                                  for byte in range(0x80, 256)]
            assert all(self.waits(bytes([THREE, byte])) for byte in range(256))
            assert not any(any(self.values_after(bytes([THREE, byte]))) for byte in range(0x80))
        assert LEAD not in self.single[:0x80], module
        self.pairs = []
        self.encode(pools)

    def waits(self, data):
        try:
            data.decode(self.module)
        except UnicodeDecodeError as error:
            return error.reason == "incomplete multibyte sequence"
        return False

    def is_known(self, text):
        try:
            return text.encode(self.module) != b""
        except UnicodeEncodeError:
            return False

    def value_of(self, data, waiting):
        try:
            text = data.decode(self.module)
        except UnicodeDecodeError as error:
            if error.reason == "incomplete multibyte sequence":
                return waiting
            assert error.start == 0 and error.end <= 2, (self.module, data)
            return ILLEGAL if error.end == 1 else ILLEGAL_TWO
        if len(text) == 1 and ord(text) <= 0xFFFF:
            assert text != "\0" or data == b"\0"
            assert ord(text) < LEAD and not SPECIAL <= ord(text) < 0xE000
            return ord(text)
        self.specials.append(text)
        assert len(self.specials) <= 0x800
        return SPECIAL + len(self.specials) - 1

    def values_after(self, lead):
        # What is longer follows a rule. euc_kr's has a character of its own at its beginning.
        longer = ILLEGAL if self.module == "gb18030" else 0x3164
        return [self.value_of(lead + bytes([byte]), longer) for byte in range(256)]

    def code_of(self, data):
        """A number of 16 bits; that of three bytes has no upper bit in its last one."""
        if len(data) <= 2:
            return int.from_bytes(data, "big")
        if len(data) == 3:
            assert data[0] == THREE and min(data) >= 0x80
            return data[1] << 8 | data[2] & 0x7F
        assert self.module in ("gb18030", "euc_kr")
        return 0

    def encode(self, pools):
        codes = {}
        for char in CHARACTERS:
            try:
                codes[ord(char)] = self.code_of(char.encode(self.module))
            except UnicodeEncodeError:
                pass
        new_encoder = codecs.getincrementalencoder(self.module)
        firsts = [chr(c) for c in codes if new_encoder().encode(chr(c)) == b""]
        twos = [text for text in self.specials if len(text) == 2]
        assert {text[0] for text in twos} == set(firsts), self.module
        for first in sorted(firsts):
            self.pairs.append((ord(first), 0, codes[ord(first)]))
            for text in sorted(twos):
                if text[0] == first:
                    self.pairs.append((ord(first), ord(text[1]),
                                       self.code_of(text.encode(self.module))))
            codes[ord(first)] = PAIR
        # Python looks at 16 bits of the second character; where those are 0, some encodings find
        # the first character alone.
        self.swallows = {self.is_known(first + "\U00010000") for first in firsts} == {True}
        last = max(char for char, code in codes.items() if code != 0)
        self.pages = [pools.page([codes.get(page << 8 | low, 0) for low in range(256)])
                      for page in range((last >> 8) + 1)]


def ranges():
    """gb18030's four bytes: (first character, the number of its bytes) where the distance changes."""
    found = []
    for char in CHARACTERS:
        data = char.encode("gb18030")
        if len(data) == 4 and char <= "\uffff":
            number = (data[0] - 0x81) * 12600 + (data[1] - 0x30) * 1260
            number += (data[2] - 0x81) * 10 + data[3] - 0x30
            if not found or ord(char) - number != found[-1][0] - found[-1][1]:
                found.append((ord(char), number))
    return found


def show(kind, name, numbers):
    print("constexpr %s %s[] = {" % (kind, name))
    for start in range(0, len(numbers), 16):
        print(",".join(map(str, numbers[start:start + 16])) + ",")
    print("};")


def main():
    pools = Pools()
    encodings = [Encoding(module, pools) for module in MODULES]
    print("// Made by make_double_byte.py: CPython %s." % ".".join(map(str, sys.version_info[:3])))
    print("// clang-format off")
    show("std::uint16_t", "kDecodeBlocks", pools.decode_blocks.numbers())
    show("std::uint16_t", "kDecodeRows", pools.decode_rows.numbers())
    show("std::uint16_t", "kEncodeBlocks", pools.encode_blocks.numbers())
    show("std::uint16_t", "kEncodePages", pools.encode_pages.numbers())
    show("Gb18030Range", "kGb18030Ranges", ["{%d,%d}" % pair for pair in ranges()])
    for encoding in encodings:
        specials = ["{%d,%d}" % (ord(text[0]), ord(text[1:] or "\0"))
                    for text in encoding.specials]
        pairs = ["{%d,%d,%d}" % pair for pair in encoding.pairs]
        if specials:
            show("Special", "kSpecials_" + encoding.module, specials)
        if pairs:
            show("Pair", "kPairs_" + encoding.module, pairs)
        show("std::uint16_t", "kPages_" + encoding.module, encoding.pages)
        if encoding.rows_of_three:
            show("std::uint16_t", "kThree_" + encoding.module, encoding.rows_of_three)
    print("constexpr DoubleByteTable kTables[] = {")
    for encoding in encodings:
        module = encoding.module
        print('{"%s", {%s},' % (module, ",".join(map(str, encoding.single))))
        print("{%s}," % ",".join(map(str, encoding.rows)))
        print("%s, %s, %s, %s, kPages_%s}," % (
            "kThree_" + module if encoding.rows_of_three else "{}",
            "kSpecials_" + module if encoding.specials else "{}",
            "kPairs_" + module if encoding.pairs else "{}",
            "true" if encoding.swallows else "false", module))
    print("};")


main()
