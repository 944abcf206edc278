#!/usr/bin/env python3
"""Gives Inter Regular a blank letter as wide as an emoji, for where one writes.

The app shows a picture above it. U+E000 to U+EFFF are this letter, so that each emoji in a text can
be a letter of its own. Made from the file of Debian's fonts-inter with the SHA-256
a7e791e8f5a0fb02b65663f7fca73e1d1ca9543f772ad480cbd76f4e3fe3f8cc. Needs fontTools (tried with 4.38). The build never needs this: the font that
comes out is in the repository.

  packaging/emoji/font.py Inter-Regular.otf desktop-app/src/main/resources/chat/hearth/ui/fonts/Inter-Regular.otf
"""
import sys

from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTFont

NAME = "emojiplace"
WIDE = 19 / 14  # em: 18 px of picture and 1 px beside it in a text of 14 px

font = TTFont(sys.argv[1], recalcBBoxes=False, recalcTimestamp=False)
if NAME in font.getGlyphOrder():
    sys.exit("this font has the letter already")
advance = round(font["head"].unitsPerEm * WIDE)
top = font["CFF "].cff.topDictIndex[0]
private = top.Private
letter = T2CharString(
    program=[advance - private.nominalWidthX, "endchar"], private=private, globalSubrs=top.GlobalSubrs
)
font.setGlyphOrder(font.getGlyphOrder() + [NAME])
strings = top.CharStrings
strings.charStringsIndex.append(letter)
strings.charStrings[NAME] = len(strings.charStringsIndex) - 1
if NAME not in top.charset:
    top.charset.append(NAME)
font["hmtx"][NAME] = (advance, 0)
for table in font["cmap"].tables:
    if table.isUnicode():
        table.cmap.update({code: NAME for code in range(0xE000, 0xF000)})
font.save(sys.argv[2])
