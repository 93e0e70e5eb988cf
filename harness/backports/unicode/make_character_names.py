#!/usr/bin/python3
"""Writes character_names_table.inc: the names of characters, as Python's namereplace shows them.

usage: /usr/bin/python3 make_character_names.py > character_names_table.inc

Names are lists of words. A word that is not the first has a space before it, unless it begins with
a hyphen. The commonest words are one byte, the others two. Left out are the names that follow a
rule: Hangul syllables, and those that end in their number.
"""

import collections
import sys
import unicodedata

COMMON = 200
BLOCK = 16
BUCKETS = 4096
NUMBERED = ["CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "KHITAN SMALL SCRIPT CHARACTER",
            "NUSHU CHARACTER"]
# Where CPython keeps what is no character's name: aliases, and names of sequences.
ALIASES = 0xF0000
SEQUENCES = 0xF0200


def name_of(code):
    if code < 0x80:
        return unicodedata.name(chr(code), None)
    shown = chr(code).encode("ascii", "namereplace")
    return shown[3:-1].decode() if shown.startswith(b"\\N{") else None


def is_numbered(code, name):
    return any(name == "%s-%04X" % (prefix, code) for prefix in NUMBERED)


def runs(codes):
    """[[first, last], …] of neighbours."""
    found = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def words_of(name):
    return name.replace("-", " -").split(" ")


def hash_of(name):
    """FNV-1a; the same as in character_names.cpp."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return (value ^ value >> 16) % BUCKETS


def show(kind, name, numbers):
    print("constexpr %s %s[] = {" % (kind, name))
    for start in range(0, len(numbers), 24):
        print(",".join(map(str, numbers[start:start + 24])) + ",")
    print("};")


def show_text(name, text):
    print("constexpr char %s[] =" % name)
    for start in range(0, len(text), 90):
        print('    "%s"' % text[start:start + 90])
    print("    ;")


def main():
    all_names = {code: name_of(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000}
    names, numbered = {}, {prefix: [] for prefix in NUMBERED}
    for code, name in all_names.items():
        if name is None or name.startswith("HANGUL SYLLABLE "):
            continue
        if is_numbered(code, name):
            numbered[name.rsplit("-", 1)[0]].append(code)
        else:
            names[code] = name

    counts = collections.Counter(word for name in names.values() for word in words_of(name))
    common = [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    common, others = common[:COMMON], sorted(common[COMMON:], key=lambda word: (len(word), word))
    assert len(others) <= (256 - COMMON) * 256
    codes = {word: [number] for number, word in enumerate(common)}
    codes.update({word: [COMMON + (number >> 8), number & 0xFF]
                  for number, word in enumerate(others)})

    stored, offsets = [], []
    for index, name in enumerate(names.values()):
        if index % BLOCK == 0:
            offsets.append(len(stored))
        written = [number for word in words_of(name) for number in codes[word]]
        assert len(written) < 256
        stored += [len(written)] + written

    index_of = {code: index for index, code in enumerate(names)}
    found = [code for code in names if not ALIASES <= code]
    aliases = [code for code in names if ALIASES <= code < SEQUENCES]
    buckets = [[] for _ in range(BUCKETS)]
    for code in found + aliases:
        assert names[code] == names[code].upper() and names[code].isascii()
        buckets[hash_of(names[code])].append(index_of[code])
    starts = [0]
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))

    print("// Made by make_character_names.py: CPython %s, Unicode %s." % (
        ".".join(map(str, sys.version_info[:3])), unicodedata.unidata_version))
    print("// clang-format off")
    lengths = [len(word) for word in others]
    show_text("kCommonText", "".join(common))
    show("std::uint16_t", "kCommonStarts", [sum(map(len, common[:i])) for i in range(COMMON + 1)])
    show_text("kOtherText", "".join(others))
    # Words of one length follow each other: where the words of each length begin.
    show("std::uint16_t", "kFirstOfLength",
         [sum(size < length for size in lengths) for length in range(max(lengths) + 2)])
    show("std::uint8_t", "kNames", stored)
    show("std::uint32_t", "kBlockOffsets", offsets)
    show("Run", "kRuns", ["{%d,%d,%d}" % (first, last, index_of[first])
                          for first, last in runs(names)])
    show("Numbered", "kNumbered", ['{%d,%d,"%s-"}' % (first, last, prefix) for first, last, prefix
                                   in sorted((first, last, prefix) for prefix in NUMBERED
                                             for first, last in runs(numbered[prefix]))])
    show("std::uint16_t", "kBucketStarts", starts)
    show("std::uint16_t", "kBuckets", [index for bucket in buckets for index in bucket])
    show("std::uint32_t", "kAliasMeanings",
         [ord(unicodedata.lookup(names[code])) for code in aliases])


main()
