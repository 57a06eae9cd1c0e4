"""axe-core in the browser: what a screen reader or a keyboard would stumble over."""

from pathlib import Path

import pytest
from conftest import AXE

BERAT = ("serious", "critical")
# Odoo's own header and footer are not ours to change; everything between them is
JALANKAN = """
async () => {
    const hasil = await axe.run(
        {include: [["main"]]},
        {resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
                                                "best-practice"]}
    );
    return hasil.violations.map(({id, impact, help, nodes}) => ({
        id, impact, help, nodes: nodes.slice(0, 3).map((satu) => satu.html.slice(0, 200)),
    }));
}
"""
# What a page is made of, without its contents
BENTUK = """
[...document.querySelectorAll("main form, main section, main [id], main h2, main .alert")]
    .map((satu) => satu.tagName + satu.id.replace(/[0-9]+/g, "")).join(" ")
"""


def butuh_axe():
    if not AXE:
        pytest.skip("axe-core could not be fetched: npm or its registry is missing")


class Pemeriksa:
    """Looks once at each page that is built differently, and keeps what it finds."""

    def __init__(self):
        self.terlihat, self.bentuk, self.galat = set(), set(), []

    def lihat(self, pola, halaman):
        """Look at the page that is open; ``pola`` is its address without ids."""
        self.terlihat.add(pola)
        bentuk = (pola, halaman.evaluate(BENTUK))
        if AXE and bentuk not in self.bentuk:
            self.bentuk.add(bentuk)
            self.galat += [f"{pola}: {satu}" for satu in temuan(halaman)]


def temuan(halaman):
    """Return the serious and critical findings on a page, one line each."""
    if not halaman.evaluate("typeof axe === 'object'"):
        halaman.add_script_tag(content=Path(AXE).read_text(encoding="utf-8"))
    return [
        f"{satu['impact']} {satu['id']}: {satu['help']}: {' | '.join(satu['nodes'])}"
        for satu in halaman.evaluate(JALANKAN)
        if satu["impact"] in BERAT
    ]
