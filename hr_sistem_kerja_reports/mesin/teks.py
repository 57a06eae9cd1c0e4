"""The texts of a letter, made ready for the templates."""

from markupsafe import Markup, escape

from odoo.addons.hr_sistem_kerja.aturan.bahasa import MIRING

# Lists whose items may carry lists of their own; an item without one may be a bare text.
DAFTAR = (
    "menimbang",
    "mengingat",
    "diktum",
    "butir",
    "tembusan",
    "dasar",
    "untuk",
    "ketentuan",
)


def miring(teks: str) -> Markup:
    """Escape a text, then set ``*words*`` in italics.

    >>> str(miring("sasaran (*Output*)"))
    'sasaran (<em>Output</em>)'
    >>> str(miring("<b>2 * 3 * 4</b>"))
    '&lt;b&gt;2 * 3 * 4&lt;/b&gt;'
    """
    return Markup(MIRING.sub(r"<em>\1</em>", str(escape(teks))))


def siapkan(isi):
    """Return the content of a letter with every text escaped and every list item a dict.

    >>> siapkan({"konsep": True, "diktum": ["a < b", {"isi": "c"}]})["diktum"]
    [{'butir': [], 'isi': Markup('a &lt; b')}, {'butir': [], 'isi': Markup('c')}]
    """
    match isi:
        case str():
            return miring(isi)
        case list():
            return [siapkan(unsur) for unsur in isi]
        case dict():
            return {
                kunci: [siapkan(_butir(unsur)) for unsur in nilai]
                if kunci in DAFTAR
                else siapkan(nilai)
                for kunci, nilai in isi.items()
            }
    return isi


def _butir(unsur):
    unsur = {"isi": unsur} if isinstance(unsur, str) else unsur
    return {"butir": [], **unsur}
