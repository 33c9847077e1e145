#!/usr/bin/env python3
"""Writes Sources/PlainText/DisplayWidth+Table.swift from the Unicode tables of this Python.

    python3 .ci/generate-width-table.py > Sources/PlainText/DisplayWidth+Table.swift
"""
import unicodedata

REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)  # Counted by pairs, in code.
# Blocks whose unassigned scalars are wide (UAX 11; the last has room for new emoji). Python calls all unassigned ones "F".
WIDE_BLOCKS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2FFFE),
               range(0x30000, 0x3FFFE), range(0x1FA70, 0x1FB00))


def is_zero(code):
    """Marks that stand on the scalar before, format characters, and the inner parts of a Hangul syllable."""
    return (
        unicodedata.category(chr(code)) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp")
        or 0x1160 <= code <= 0x11FF
        or 0xD7B0 <= code <= 0xD7FF
        or 0xE0000 <= code <= 0xE0FFF
    ) and code != 0xAD


def is_wide(code):
    if is_zero(code) or code in REGIONAL_INDICATORS:
        return False
    if any(code in block for block in WIDE_BLOCKS):
        return True
    return unicodedata.category(chr(code)) != "Cn" and unicodedata.east_asian_width(chr(code)) in "WF"


def ranges(belongs):
    found = []
    for code in range(0x110000):
        if 0xD800 <= code <= 0xDFFF or not belongs(code):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def table(name, comment, belongs):
    print(f"  /// {comment}")
    print(f"  static let {name}: [UInt32] = [")
    line = "   "
    for first, last in ranges(belongs):
        item = f" 0x{first:X}, 0x{last:X},"
        if len(line) + len(item) > 100:
            print(line)
            line = "   "
        line += item
    print(line)
    print("  ]")


print("// Written by .ci/generate-width-table.py; do not edit.")
print("// swift-format-ignore-file")
print()
print(f"/// Ranges of Unicode {unicodedata.unidata_version}, each as its first and its last scalar, ascending.")
print("extension DisplayWidth {")
print('  /// The version of Unicode the ranges were taken from.')
print(f'  static let unicodeVersion = "{unicodedata.unidata_version}"')
print()
table("wideRanges", "Scalars of two cells: East Asian Wide and Fullwidth, emoji among them.", is_wide)
print()
table("zeroRanges", "Scalars without a cell of their own: non-spacing marks, format and control characters.", is_zero)
print("}")
