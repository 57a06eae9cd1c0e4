"""Pages of letters, small and side by side, with what they are under each."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader

from . import console
from .builder import Builder
from .testing import CLUSTER, scratch_names
from .workshop import open_workshop

# File of a sheet → whose forms it shows
SHEETS = {
    "formulir_mamuju": ("mamuju",),
    "formulir_pesisir_barat": ("pesisir_barat",),
    "formulir_lain": ("kotabaru", "bekasi", "tabanan"),
}
WIDTH, GAP, CAPTION, FONT_SIZE = 1820, 20, 40, 14
PAPER = 340  # width of an upright page; one that lies is as wide as this one is high
RESOLUTION = 110  # drawn larger than shown: thin lines stay
COLOURS = 64
PAGE_NUMBER = re.compile(r"-\s*\d+\s*-")


@dataclass(frozen=True)
class Tile:
    picture: Image.Image
    caption: str


def make(target: Path) -> list[Path]:
    """Print the forms in a database that lives as long as this call, and draw the sheets."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with open_workshop(CLUSTER) as shop, scratch_names(shop) as name:
            builder = Builder(shop)
            builder.copy_of_sample(name("formulir"))
            with console.step("Mencetak setiap formulir"):
                builder.run_inside("forms", name("formulir"), "--target", str(folder))
        return list(draw(folder, target))


def draw(folder: Path, target: Path) -> Iterator[Path]:
    """Draw the sheets of the letters that `inside/forms.py` left in a folder."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    target.mkdir(parents=True, exist_ok=True)
    for name, regencies in SHEETS.items():
        chosen = [entry for entry in index if entry["regency"] in regencies]
        tiles = [tile for entry in chosen for tile in _tiles(folder, entry)]
        file = target / f"{name}.png"
        _lay_out(tiles).quantize(COLOURS).save(file, optimize=True)
        yield file


def _tiles(folder: Path, entry: dict) -> Iterator[Tile]:
    """The first page of a letter and, where it has one, that of its annex."""
    file = folder / entry["file"]
    title = " ".join(filter(None, (entry["code"], entry["variant"])))
    pages = PdfReader(file).pages
    yield Tile(_picture(file, 1), f"{title}\n{entry['name']}")
    for number, page in enumerate(pages[1:], 2):
        text = PAGE_NUMBER.sub("", page.extract_text()).strip()
        if text.upper().startswith("LAMPIRAN"):
            yield Tile(_picture(file, number), f"{title}, lampiran\nhalaman {number}")


def _picture(file: Path, page: int) -> Image.Image:
    command = ["pdftoppm", "-r", str(RESOLUTION), "-f", str(page), "-l", str(page), "-png", file]
    with tempfile.TemporaryFile() as drawn:
        subprocess.run(command, stdout=drawn, check=True)
        large = Image.open(drawn).convert("RGB")
    scale = PAPER / min(large.size)
    small = tuple(round(side * scale) for side in large.size)
    return large.resize(small, Image.Resampling.LANCZOS)


def _lay_out(tiles: list[Tile]) -> Image.Image:
    """Rows from left to right, as many as it takes."""
    places, x, y, height = [], GAP, GAP, 0
    for tile in tiles:
        width = tile.picture.width
        if x + width + GAP > WIDTH:
            x, y, height = GAP, y + height + CAPTION + GAP, 0
        places.append((x, y))
        x, height = x + width + GAP, max(height, tile.picture.height)
    right = max(x + tile.picture.width for tile, (x, _y) in zip(tiles, places, strict=True))
    sheet = Image.new("RGB", (right + GAP, y + height + CAPTION + GAP), "#e9e9ec")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(FONT_SIZE)
    for tile, (x, y) in zip(tiles, places, strict=True):
        sheet.paste(tile.picture, (x, y))
        below = y + tile.picture.height
        pen.rectangle((x - 1, y - 1, x + tile.picture.width, below), outline="#999")
        caption = "\n".join(_fit(line, tile, font) for line in tile.caption.splitlines())
        pen.multiline_text((x, below + 5), caption, "#222", font, spacing=2)
    return sheet


def _fit(line: str, tile: Tile, font: ImageFont.FreeTypeFont) -> str:
    """A line of a caption, no wider than its page."""
    cut = line
    while font.getlength(cut) > tile.picture.width:
        cut = cut.removesuffix("…")[:-1].rstrip() + "…"
    return cut
